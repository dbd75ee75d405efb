package fr.irev.maillage.mailings;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.SuccessorWelcome.Newcomer;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.LightMarkdown;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.RenderedLetter;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that welcome somebody to a seat, with the notice of articles 13 and 14 of the RGPD. They are frozen with the mailing,
 * so that what somebody was told can be shown.
 */
@Component
public class Welcomes {

    private static final int LONGEST_SUBJECT = 250;

    private final Mailings mailings;
    private final LetterRenderer renderer;
    private final Sender sender;
    private final JdbcClient database;
    private final Clock clock;

    Welcomes(Mailings mailings, LetterRenderer renderer, Sender sender, JdbcClient database, Clock clock) {
        this.mailings = mailings;
        this.renderer = renderer;
        this.sender = sender;
        this.database = database;
        this.clock = clock;
    }

    /** As it would be read, with links that lead nowhere. */
    public RenderedLetter preview(Newcomer newcomer) {
        return renderer.renderPreview(
                new MailingContent(
                        new MailingId(0),
                        MailingKind.WELCOME,
                        subject(newcomer),
                        "",
                        blocks(newcomer),
                        MailingService.SENDER_NAME,
                        null,
                        null,
                        Map.of()),
                new Reader(
                        civility(newcomer.civility()),
                        newcomer.name().given(),
                        newcomer.name().family(),
                        newcomer.function(),
                        newcomer.organisation(),
                        null));
    }

    /** Writes it down, released; whoever asks writes its one copy. */
    public MailingId write(MandateId arriving, Newcomer newcomer) {
        var mailing = mailings.save(Mailing.welcome(subject(newcomer), blocks(newcomer), clock.instant()));
        boolean demo = database.sql("select demo from mandate where mandate_id = :mandate")
                .param("mandate", arriving.mandateId())
                .query(Boolean.class)
                .single();
        if (demo) { // what concerns invented people leaves with them
            mailing.belongsToDemo();
        }
        mailings.flush(); // its copy is written by SQL
        return mailing.id();
    }

    private static String subject(Newcomer newcomer) {
        var line = text("subject", newcomer.function(), newcomer.place())
                .replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private List<Block> blocks(Newcomer newcomer) {
        var where = newcomer.place().equals(newcomer.organisation())
                ? newcomer.organisation()
                : text("where", newcomer.place(), newcomer.organisation());
        return List.of(new Block.Text(text(
                "text",
                LightMarkdown.words(newcomer.function()),
                LightMarkdown.words(where),
                Dates.longDay(newcomer.firstDay()),
                LightMarkdown.words(newcomer.detailsFrom()),
                LightMarkdown.words(sender.house()),
                sender.address().value())));
    }

    private static String civility(@Nullable Civility civility) {
        return civility == null ? "" : civility.name();
    }

    private static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "mailings.welcome." + key, parameters);
    }
}
