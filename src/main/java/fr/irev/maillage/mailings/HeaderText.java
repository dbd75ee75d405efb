package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.ui.Texts;

/** Text that ends in a header of a message: one line, nothing unseen. */
final class HeaderText {

    /** Characters, as the database has room for. */
    static final int LONGEST = 250;

    private HeaderText() {}

    /** The text as it is, or a refusal: a line break in a header would begin another one. */
    static String checked(String text) {
        return checked(text, LONGEST);
    }

    /** As {@link #checked(String)}, with a length of its own. */
    static String checked(String text, int longest) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new MailingRefused(Texts.text("mailings.problem.lineBreak"));
        }
        if (text.length() > longest) {
            throw new MailingRefused(Texts.text("mailings.problem.tooLong", longest));
        }
        return text;
    }
}
