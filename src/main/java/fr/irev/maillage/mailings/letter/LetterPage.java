package fr.irev.maillage.mailings.letter;

import java.util.List;

/** What a letter is written on, in reading order: once as HTML, once as plain text, from the same words. */
public interface LetterPage {

    /** Opens the letter. */
    void begin(String senderName, String kind, String title, String preheader);

    void heading(String words);

    /** A heading below another. */
    void subheading(String words);

    /** Markdown whose merge fields are still to be filled in. */
    void markdown(String markdown);

    /** Plain words, a line. */
    void line(String words);

    /** A link that stands alone. */
    void link(String words, String address);

    void button(String words, String address, boolean first);

    /** A picture; an empty description for one that says nothing. */
    void image(String address, String description);

    /** Facts: what on the left, its value on the right. */
    void facts(List<Fact> facts);

    void divider();

    /** Opens the foot: from here on in small. */
    void foot();

    void end();

    /** One fact; a link when it has an address. */
    record Fact(String name, String value, String address) {
        Fact(String name, String value) {
            this(name, value, "");
        }
    }
}
