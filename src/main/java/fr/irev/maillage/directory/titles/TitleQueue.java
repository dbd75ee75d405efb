package fr.irev.maillage.directory.titles;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of free titles without a function. Saying the function of one gives it to all who bear it, and is remembered. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class TitleQueue {

    private final JdbcClient database;
    private final FunctionCatalogue catalogue;
    private final PersonService people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TitleQueue(
            JdbcClient database,
            FunctionCatalogue catalogue,
            PersonService people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the queue, the most frequent first. */
    @Transactional(readOnly = true)
    public List<UnmappedTitle> page(int offset, int limit) {
        return database.sql("""
                        select queued.title, queued.held,
                               concat(concat_ws(' ', nullif(p.given_name, ''), p.family_name), ', ', o.name) as example
                        from (select min(m.free_title) as title, count(*) as held, min(m.mandate_id) as first_id
                              from mandate m
                              where m.function_code is null and
                        """ + OpenMandates.on("m", ":day") + """

                              group by m.free_title
                              order by held desc, title
                              limit :limit offset :offset) queued
                          join mandate f on f.mandate_id = queued.first_id
                          join person p on p.person_id = f.person_id
                          join organisation o on o.organisation_id = f.organisation_id
                        order by queued.held desc, queued.title
                        """)
                .param("day", OpenMandates.today(clock))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new UnmappedTitle(
                        row.getString("title"),
                        row.getInt("held"),
                        row.getString("example"),
                        catalogue.match(row.getString("title")).orElse(null)))
                .list();
    }

    /**
     * Gives the function to every mandate of this title that has none, and remembers it for the next ones.
     *
     * @return the mandates that got it, for taking it back
     */
    public List<MandateId> settle(String title, FunctionCode function) {
        var mandates = database.sql(
                        "select mandate_id from mandate where function_code is null and free_title = :title order by mandate_id")
                .param("title", title)
                .query((row, number) -> new MandateId(row.getLong("mandate_id")))
                .list();
        mandates.forEach(mandate -> people.giveFunction(mandate, function));
        database.sql("""
                        insert into learned_title (folded, function_code, learned_by, learned_at)
                        values (:folded, :function, :by, :now)
                        on duplicate key update function_code = :function, learned_by = :by, learned_at = :now
                        """)
                .param("folded", folded(title))
                .param("function", function.functionCode())
                .param("by", CurrentUser.login())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell("titles.journal.settled", title, function, mandates.size());
        return mandates;
    }

    /** Takes back what {@link #settle} did: those mandates bear the title alone again, and it is forgotten. */
    public void takeBack(String title, FunctionCode function, List<MandateId> mandates) {
        mandates.forEach(mandate -> people.takeFunction(mandate, function));
        database.sql("delete from learned_title where folded = :folded and function_code = :function")
                .param("folded", folded(title))
                .param("function", function.functionCode())
                .update();
        tell("titles.journal.taken-back", title, function, mandates.size());
    }

    private void tell(String key, String title, FunctionCode function, int mandates) {
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "FUNCTION",
                null,
                Texts.text(key, title, catalogue.label(function, null), mandates),
                Map.of()));
    }

    private static String folded(String title) {
        var folded = new FoldedText(title).value();
        return folded.length() <= 250 ? folded : folded.substring(0, 250);
    }
}
