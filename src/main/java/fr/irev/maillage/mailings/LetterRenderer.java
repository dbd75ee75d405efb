package fr.irev.maillage.mailings;

import fr.irev.maillage.events.AnswerLinks;
import fr.irev.maillage.mailings.LetterTemplate.Personal;
import fr.irev.maillage.mailings.letter.Blanks;
import fr.irev.maillage.mailings.letter.BlockWriter;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.mailings.letter.EventWords;
import fr.irev.maillage.mailings.letter.HtmlPage;
import fr.irev.maillage.mailings.letter.LetterPage;
import fr.irev.maillage.mailings.letter.MergeText;
import fr.irev.maillage.mailings.letter.PlainPage;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.RenderedLetter;
import fr.irev.maillage.mailings.letter.Typography;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.SealedTokens;
import fr.irev.maillage.shared.ui.Texts;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the copies of a letter. All copies are the same but for merge fields and personal links: nothing in them tells who
 * opened what. Nothing that people typed is ever fetched.
 */
@Component
public class LetterRenderer {

    private static final String SUBJECT_OF_TEST = "[TEST] ";

    private final Installation installation;
    private final SealedTokens tokens;
    private final AnswerLinks answers;
    private final Sender sender;

    LetterRenderer(Installation installation, SealedTokens tokens, AnswerLinks answers, Sender sender) {
        this.installation = installation;
        this.tokens = tokens;
        this.answers = answers;
        this.sender = sender;
    }

    /**
     * The letter as all its copies share it.
     *
     * @throws UnrenderableLetter when a merge field is unknown
     */
    public LetterTemplate template(MailingContent content) {
        var blanks = new Blanks();
        var written = write(
                content,
                text -> MergeText.replace(text, blanks::mark),
                blanks,
                blanks.mark(Personal.CAPACITY),
                content.kind() == MailingKind.CONFIRMATION ? "" : blanks.mark(Personal.STOP), // nothing to leave
                content.event() == null ? "" : blanks.mark(Personal.ANSWER));
        return new LetterTemplate(content, blanks, written);
    }

    /**
     * One recipient's copy.
     *
     * @param unsubscribeUrl the personal page where this recipient stops what they receive
     * @throws UnrenderableLetter when this reader's value of a merge field is missing, or no answer can be linked
     */
    public RenderedLetter render(LetterTemplate template, Reader reader, String unsubscribeUrl) {
        var answer = template.content().event() == null ? "" : answerUrl(template.content(), reader);
        return template.filled(reader, unsubscribeUrl, answer);
    }

    /** As {@link #render(LetterTemplate, Reader, String)}, for a single copy. */
    RenderedLetter render(MailingContent content, Reader reader, String unsubscribeUrl) {
        return render(template(content), reader, unsubscribeUrl);
    }

    /** As {@link #render}, with links that lead nowhere: opened by anybody, they change nothing for anybody. */
    public RenderedLetter renderPreview(MailingContent content, Reader reader) {
        return template(content)
                .filled(reader, installation.baseUrl() + "/d/essai", installation.baseUrl() + "/i/essai");
    }

    /** As {@link #renderPreview}, marked as a test in its subject. */
    public RenderedLetter renderTest(MailingContent content, Reader reader) {
        var letter = renderPreview(content, reader);
        return new RenderedLetter(SUBJECT_OF_TEST + letter.subject(), letter.html(), letter.text());
    }

    /** What anybody may read: nobody's name, no personal link. */
    public RenderedLetter renderWebVersion(MailingContent content) {
        return write(content, MergeText::neutral, new Blanks(), null, "", "");
    }

    /** Where a mailing can be read in the browser. */
    public String webVersionUrl(MailingId mailing) {
        return installation.baseUrl() + "/lettres/"
                + tokens.seal(SealedTokens.Purpose.WEB_VERSION, mailing.mailingId());
    }

    private String answerUrl(MailingContent content, Reader reader) {
        var event = content.event();
        if (event == null || reader.mandate() == null) {
            throw new UnrenderableLetter(Texts.text("mailings.merge.noMandate"));
        }
        return answers.url(event, reader.mandate());
    }

    private RenderedLetter write(
            MailingContent content,
            UnaryOperator<String> merge,
            Blanks blanks,
            @Nullable String capacity,
            String unsubscribeUrl,
            String answerUrl) {
        UnaryOperator<String> filling = words -> merge.apply(Typography.french(words));
        var html = new HtmlPage(filling);
        var plain = new PlainPage(filling, blanks::width);
        write(content, merge, capacity, unsubscribeUrl, answerUrl, html);
        write(content, merge, capacity, unsubscribeUrl, answerUrl, plain);
        return new RenderedLetter(subject(content, merge), html.written(), plain.written());
    }

    private void write(
            MailingContent content,
            UnaryOperator<String> merge,
            @Nullable String capacity,
            String unsubscribeUrl,
            String answerUrl,
            LetterPage page) {
        UnaryOperator<String> filling = words -> merge.apply(Typography.french(words));
        page.begin(
                content.senderName(),
                Texts.of("mailings.letter.kind", content.kind()),
                Typography.french(subject(content, merge)),
                filling.apply(content.preheader()));
        var blocks = new BlockWriter(content.events(), filling, page);
        content.blocks().forEach(blocks::write);
        if (content.kind() == MailingKind.WELCOME && !unsubscribeUrl.isEmpty()) {
            page.button(Texts.text("mailings.welcome.choose"), unsubscribeUrl, true);
        }
        var event = content.event() == null
                ? null
                : content.events().get(content.event().eventId());
        if (event != null) {
            page.heading(Typography.french(event.title()));
            page.facts(EventWords.facts(event));
            answers(content.kind(), event, answerUrl, page);
        }
        page.foot();
        foot(content, capacity, unsubscribeUrl, page);
        page.end();
    }

    private static void answers(MailingKind kind, EventFacts event, String answerUrl, LetterPage page) {
        if (event.calledOff()) {
            return; // nothing to answer any more
        }
        if (kind == MailingKind.CONFIRMATION) {
            page.button(Texts.text("mailings.confirmation.answer"), answerUrl, true);
        } else if (!answerUrl.isEmpty()) {
            page.button(Texts.text("mailings.letter.coming"), answerUrl, true);
            page.button(Texts.text("mailings.letter.notComing"), answerUrl, false);
        }
    }

    /** What people typed may name fields; a message to one person names an event or a seat, whatever it is called. */
    private static String subject(MailingContent content, UnaryOperator<String> merge) {
        return content.kind().personal() ? content.subject() : merge.apply(content.subject());
    }

    /** @param capacity what recipients are told they receive this as; nothing for anybody who happens to read it */
    private void foot(MailingContent content, @Nullable String capacity, String unsubscribeUrl, LetterPage page) {
        if (capacity != null) {
            page.line(Texts.of("mailings.letter.why", content.kind()) + capacity + ".");
        }
        page.line(sender.house() + "\u00a0– " + sender.postalAddress());
        if (!unsubscribeUrl.isEmpty() && !content.kind().personal()) {
            page.link(Texts.text("mailings.letter.stop"), unsubscribeUrl);
            page.link(Texts.text("mailings.letter.inBrowser"), webVersionUrl(content.id()));
        }
        page.line(Texts.text("mailings.letter.privacy"));
    }
}
