package fr.irev.maillage.directory.lineage;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.lineage.LineageOrder.Merged;
import fr.irev.maillage.directory.lineage.LineageOrder.Renamed;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.recorded.RecordedRows;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of an organisation: another name, or another organisation that it went into. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class OrganisationLineage {

    /** How long it can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(30);

    static final String OPERATION = "organisation_lineage";

    private static final String TABLE = "organisation_all";
    private static final String KEY = "organisation_id";
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_ACRONYM = 60;
    private static final int LONGEST_SENTENCE = 500;

    private final JdbcClient database;
    private final OrganisationSheetLookup organisations;
    private final OrganisationLookup lookup;
    private final MovingMandates mandates;
    private final List<PersonReferences> references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationLineage(
            JdbcClient database,
            OrganisationSheetLookup organisations,
            OrganisationLookup lookup,
            MovingMandates mandates,
            List<PersonReferences> references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.lookup = lookup;
        this.mandates = mandates;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would happen, each a sentence.
     *
     * @throws LineageRefused when it could not be done
     */
    public List<String> foretell(LineageOrder order) {
        check(order);
        var said = new ArrayList<String>();
        said.add(sentence(order));
        if (order instanceof Merged(var organisation, var from, var into)) {
            var open = mandates.of(organisation, from);
            said.add(Texts.text("lineage.said.mandates", open.size()));
            open.forEach(one -> mandates.taken(one, into, from)
                    .ifPresent(holder ->
                            said.add(Texts.text("lineage.said.seat-taken", one.name(), one.seatTitle(), holder))));
            var parts = parts(organisation);
            if (!parts.isEmpty()) {
                said.add(Texts.text("lineage.said.parts", parts.size()));
            }
        } else {
            said.add(Texts.text("lineage.said.found"));
        }
        return said;
    }

    /**
     * Does it.
     *
     * @return what to give {@link LineageUndo#undo}
     * @throws LineageRefused when a rule forbids it
     */
    public long write(LineageOrder order) {
        lock(order);
        check(order);
        var sentence = cut(sentence(order));
        long id = begin(order, sentence);
        var changes = new RecordedRows(database, OPERATION, id, tables());
        switch (order) {
            case Renamed renamed -> rename(id, renamed, changes);
            case Merged merged -> merge(merged, changes);
        }
        events.publishEvent(new JournalEvent(
                order instanceof Renamed ? "RENAME" : "MERGE",
                "ORGANISATION",
                order.organisation().organisationId(),
                sentence,
                Map.of()));
        return id;
    }

    private void rename(long id, Renamed order, RecordedRows changes) {
        var sheet = sheet(order.organisation());
        keepName(id, order, sheet.details().name());
        long row = order.organisation().organisationId();
        changes.change(TABLE, KEY, row, "name", TypedText.line(order.name(), LONGEST_NAME), "le nom");
        changes.change(TABLE, KEY, row, "acronym", acronym(order), "le sigle");
        touch(order.organisation(), changes);
    }

    /** The name that goes is one of the other names from now on, with its days; perhaps it was one already. */
    private void keepName(long id, Renamed order, String former) {
        var parameters = Map.of(
                "id",
                id,
                "organisation",
                order.organisation().organisationId(),
                "former",
                former,
                "until",
                order.from().minusDays(1));
        database.sql("""
                update organisation_lineage l
                  left join organisation_alias a on a.organisation_id = l.organisation_id and a.label = :former
                set l.former_name = ifnull(a.label, :former), l.former_name_known = a.label is not null,
                  l.former_since = a.since, l.former_until = a.until
                where l.organisation_lineage_id = :id
                """).params(parameters).update();
        database.sql("""
                insert into organisation_alias (organisation_id, label, since, until)
                select :organisation, :former, max(a.until) + interval 1 day, :until
                from organisation_alias a
                where a.organisation_id = :organisation and a.label <> :former and a.until < :until
                on duplicate key update since = values(since), until = values(until)
                """).params(parameters).update();
    }

    private void merge(Merged order, RecordedRows changes) {
        var from = order.organisation();
        var last = order.from().minusDays(1);
        mandates.of(from, order.from()).forEach(one -> mandates.move(one, order.into(), order.from(), changes));
        for (var part : parts(from)) {
            changes.change(TABLE, KEY, part, "parent_id", order.into().organisationId(), "une entité rattachée");
            changes.raiseVersion(TABLE, KEY, part);
        }
        long row = from.organisationId();
        changes.change(TABLE, KEY, row, "valid_until", last, "la fin de la structure");
        changes.change(TABLE, KEY, row, "successor_id", order.into().organisationId(), "la structure qui la remplace");
        touch(from, changes);
    }

    private void touch(OrganisationId organisation, RecordedRows changes) {
        changes.changeLoosely(TABLE, KEY, organisation.organisationId(), "updated_at", clock.instant(), "");
        changes.raiseVersion(TABLE, KEY, organisation.organisationId());
    }

    private List<Long> parts(OrganisationId organisation) {
        return database.sql("select organisation_id from organisation where parent_id = :id order by organisation_id")
                .param("id", organisation.organisationId())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private void check(LineageOrder order) {
        var sheet = sheet(order.organisation());
        var validity = sheet.details().validity();
        var last = order.from().minusDays(1);
        if (validity.start() != null && last.isBefore(validity.start())) {
            throw refused("lineage.refused.before-start", Dates.day(validity.start()));
        }
        switch (order) {
            case Renamed renamed -> checkName(renamed, sheet);
            case Merged merged -> checkInto(merged, sheet);
        }
    }

    private void checkName(Renamed order, OrganisationSheet sheet) {
        String name;
        try {
            name = TypedText.line(order.name(), LONGEST_NAME);
            TypedText.line(Objects.requireNonNullElse(acronym(order), ""), LONGEST_ACRONYM);
        } catch (InvalidText e) {
            throw refused("lineage.refused.text", e.longest());
        }
        if (!TypedText.says(name)) {
            throw refused("lineage.refused.name-missing");
        }
        if (name.equals(sheet.details().name())) {
            throw refused("lineage.refused.same-name");
        }
        if (order.from().isAfter(OpenMandates.today(clock))) {
            throw refused("lineage.refused.future-name");
        }
    }

    private void checkInto(Merged order, OrganisationSheet sheet) {
        if (order.into().equals(order.organisation())) {
            throw refused("lineage.refused.same");
        }
        if (sheet.successor() != null) {
            throw refused("lineage.refused.succeeded", sheet.successor().display());
        }
        var end = sheet.details().validity().end();
        if (end != null && end.isBefore(order.from().minusDays(1))) {
            throw refused("lineage.refused.over", Dates.day(end));
        }
        var into = sheet(order.into());
        if (!into.details().validity().contains(order.from())) {
            throw refused("lineage.refused.into-absent", into.name().display(), Dates.day(order.from()));
        }
        if (into.details().successor() != null || lookup.liesWithin(order.into(), order.organisation())) {
            throw refused("lineage.refused.circle", into.name().display());
        }
    }

    private String sentence(LineageOrder order) {
        var name = sheet(order.organisation()).name().display();
        return switch (order) {
            case Renamed(var unused, var from, var to, var acronym) ->
                Texts.text("lineage.said.renamed", name, to.strip(), Dates.day(from));
            case Merged(var unused, LocalDate from, var into) ->
                Texts.text("lineage.said.merged", name, sheet(into).name().display(), Dates.day(from));
        };
    }

    private long begin(LineageOrder order, String sentence) {
        return database.sql("""
                insert into organisation_lineage (organisation_id, into_id, sentence, done_at, done_by)
                values (:organisation, :into, :sentence, :now, :by)
                returning organisation_lineage_id
                """)
                .param("organisation", order.organisation().organisationId())
                .param("into", order instanceof Merged merged ? merged.into().organisationId() : null)
                .param("sentence", sentence)
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .query(Long.class)
                .single();
    }

    /** Two who write of the same organisation go one after the other; both in the order of their numbers. */
    private void lock(LineageOrder order) {
        var ids = new ArrayList<Long>(List.of(order.organisation().organisationId()));
        if (order instanceof Merged merged) {
            ids.add(merged.into().organisationId());
        }
        database.sql(
                        "select organisation_id from organisation where organisation_id in (:ids) order by organisation_id for update")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    private Set<String> tables() {
        var tables = new HashSet<>(PersonReferences.tables(references));
        tables.addAll(List.of(TABLE, "seat_all"));
        return tables;
    }

    private OrganisationSheet sheet(OrganisationId id) {
        return organisations.sheet(id).orElseThrow(() -> refused("lineage.refused.gone"));
    }

    private static @Nullable String acronym(Renamed order) {
        return order.acronym() == null || order.acronym().isBlank()
                ? null
                : order.acronym().strip();
    }

    static LineageRefused refused(String key, Object... parameters) {
        return new LineageRefused(Texts.text(key, parameters));
    }

    static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }
}
