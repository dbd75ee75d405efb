package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceRecipients;
import fr.irev.maillage.audiences.AudienceSentence;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.mailings.letter.MergeField;
import fr.irev.maillage.mailings.letter.MergeText;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.BoundQuery;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a mailing would reach, before it does. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class ReachLookup {

    private final MailingLookup mailings;
    private final AudienceLookup audiences;
    private final AudienceRecipients recipients;
    private final AudienceSentence sentences;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReachLookup(
            MailingLookup mailings,
            AudienceLookup audiences,
            AudienceRecipients recipients,
            AudienceSentence sentences,
            JdbcClient jdbc,
            Clock clock) {
        this.mailings = mailings;
        this.audiences = audiences;
        this.recipients = recipients;
        this.sentences = sentences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom it would reach now; nothing while no audience is chosen. */
    public Optional<Reach> of(MailingId id) {
        var sheet = mailings.find(id).orElseThrow();
        return Optional.ofNullable(sheet.audience())
                .flatMap(audiences::find)
                .map(audience -> new Reach(
                        audience.name(),
                        audience.rule(),
                        sentences.say(audience.rule()),
                        audiences.figures(audience.rule(), sheet.purpose(), sheet.purposeSubject()),
                        missing(sheet, query(sheet, audience.id()))));
    }

    /** Some of those it would reach, whose names begin as typed. */
    public List<PossibleReader> readers(MailingId id, String text, int offset, int limit) {
        var sheet = mailings.find(id).orElseThrow();
        var audience = sheet.audience();
        if (audience == null) {
            return List.of();
        }
        var query = query(sheet, audience);
        return jdbc.sql("select * from (" + query.sql() + """
                        ) recipient
                        where concat_ws(' ', given_name, family_name) like :typed or family_name like :typed
                        order by family_name, given_name, email
                        limit :limit offset :offset
                        """)
                .params(query.parameters())
                .param("typed", text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new PossibleReader(
                        (row.getString("given_name") + " " + row.getString("family_name")).strip() + " – "
                                + row.getString("email"),
                        new Reader(
                                row.getString("civility"),
                                row.getString("given_name"),
                                row.getString("family_name"),
                                row.getString("function_label"),
                                row.getString("organisation"),
                                new MandateId(row.getLong("mandate_id")))))
                .list();
    }

    private List<String> missing(MailingSheet sheet, BoundQuery query) {
        var content = mailings.content(sheet.id()).orElseThrow();
        var words = content.subject() + content.preheader() + BlocksJson.write(content.blocks());
        var sentences = new ArrayList<String>();
        for (var field : MergeField.values()) {
            var column = field.column();
            if (column.isEmpty() || !MergeText.uses(words, field)) {
                continue;
            }
            var without = jdbc.sql("select count(*) from (" + query.sql() + ") recipient where coalesce(" + column
                            + ", '') = ''")
                    .params(query.parameters())
                    .query(Long.class)
                    .single();
            if (without > 0) {
                sentences.add(Texts.text(
                        "mailings.missing." + field.name().toLowerCase(Locale.ROOT), without, Dates.number(without)));
            }
        }
        return sentences;
    }

    private BoundQuery query(MailingSheet sheet, AudienceId audience) {
        return recipients.of(
                audiences.rule(audience),
                sheet.purpose(),
                sheet.purposeSubject(),
                AsOf.today(clock).day());
    }
}
