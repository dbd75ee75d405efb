package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.RecordedHistory;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.recorded.RecordedUndo;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one sheet of two that are the same person, and two again for ninety days. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class PersonMerging {

    /** How long a merge can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(90);

    static final String OPERATION = "person_merge";
    static final int LONGEST_NOTE = 10_000;
    private static final String SHEET = "la fiche";

    private final JdbcClient database;
    private final PersonLookup people;
    private final List<PersonReferences> references;
    private final RecordedUndo undo;
    private final DoubledMandates mandates;
    private final RecordedHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonMerging(
            JdbcClient database,
            PersonLookup people,
            List<PersonReferences> references,
            RecordedUndo undo,
            DoubledMandates mandates,
            RecordedHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.references = references;
        this.undo = undo;
        this.mandates = mandates;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What merging them would mean.
     *
     * @throws NoSuchElementException when one of them is not in the base
     */
    @Transactional(readOnly = true)
    public MergePlan plan(PersonId kept, PersonId absorbed) {
        var keptSheet = sheet(kept);
        var other = sheet(absorbed);
        return new MergePlan(
                keptSheet,
                other,
                Arrays.stream(IdentityField.values())
                        .filter(field -> !field.of(keptSheet).equals(field.of(other)))
                        .toList(),
                references.stream()
                        .flatMap(owner -> owner.attached(absorbed).stream())
                        .toList(),
                references.stream()
                        .flatMap(owner -> owner.decisions(kept, absorbed).stream())
                        .toList(),
                Stream.of(keptSheet, other)
                        .filter(PersonSheet::opposed)
                        .map(sheet -> sheet.name().full())
                        .distinct()
                        .toList());
    }

    /**
     * Merges them.
     *
     * @return what to give {@link #undo}
     * @throws OptimisticLockingFailureException when one of the sheets was changed since it was compared
     * @throws NoSuchElementException when one of them is not in the base any more
     * @throws MergeRefused when a rule forbids it
     */
    public long merge(MergeChoice choice) {
        lock(choice.kept(), choice.absorbed());
        var kept = sheet(choice.kept());
        var absorbed = sheet(choice.absorbed());
        if (kept.version() != choice.keptVersion() || absorbed.version() != choice.absorbedVersion()) {
            throw new OptimisticLockingFailureException("A sheet was changed since it was compared");
        }
        long id = begin(kept, absorbed);
        var merge = new RecordedMerge(
                database,
                id,
                PersonReferences.tables(references),
                kept.id(),
                absorbed.id(),
                DoubledMandates.pairs(mandates.of(kept.id(), absorbed.id())));
        references.forEach(owner -> owner.bringOver(merge));
        takeIdentity(merge, choice, kept, absorbed);
        merge.change("person_all", "person_id", absorbed.id().personId(), "hidden", true, SHEET);
        journal(
                "MERGE",
                kept.id(),
                "Fiche " + Elision.de(absorbed.name().full()) + " fusionnée dans celle "
                        + Elision.de(kept.name().full()),
                Map.of("absorbed", Long.toString(absorbed.id().personId())));
        history.tell(OPERATION, id, "UPDATE", "Champ repris de la fiche fusionnée");
        return id;
    }

    /**
     * Makes two sheets again of what was merged, every row as it was.
     *
     * @throws MergeRefused when the time is over, or something since then forbids it
     */
    public void undo(long merge) {
        var pair = database.sql("""
                select kept_id, absorbed_id, absorbed_name, merged_at, undone_at is not null or emptied_at is not null as closed
                from person_merge where person_merge_id = :merge for update
                """)
                .param("merge", merge)
                .query((row, number) -> new Pair(
                        new PersonId(row.getLong("kept_id")),
                        new PersonId(row.getLong("absorbed_id")),
                        row.getString("absorbed_name"),
                        row.getBoolean("closed")
                                || row.getTimestamp("merged_at")
                                        .toInstant()
                                        .isBefore(clock.instant().minus(UNDO_WITHIN))))
                .optional()
                .orElseThrow(() -> new MergeRefused("Cette fusion est inconnue."));
        if (pair.over()) {
            throw new MergeRefused(
                    "Cette fusion ne peut plus être annulée\u00a0: elle l’a déjà été, ou date de plus de 90 jours.");
        }
        var kept = people.sheet(pair.kept())
                .orElseThrow(() -> new MergeRefused(
                        "La fiche gardée n’est plus dans la base\u00a0: sortez-la d’abord de la corbeille, ou annulez d’abord la"
                                + " fusion qui l’a emportée."));
        var toTell = history.toTellBack(OPERATION, merge, "UPDATE", "Champ rendu par l’annulation de la fusion");
        undo.walkBack(
                OPERATION,
                merge,
                label -> new MergeRefused("La fusion ne peut plus être annulée\u00a0: " + label
                        + " a changé depuis. Corrigez les fiches à la main."),
                (table, row) -> {});
        references.forEach(owner -> owner.expectUndone(pair.kept(), pair.absorbed()));
        database.sql("delete from person_merge_change where person_merge_id = :merge")
                .param("merge", merge)
                .update();
        database.sql("update person_merge set undone_at = :now, undone_by = :by where person_merge_id = :merge")
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .param("merge", merge)
                .update();
        journal(
                "UNMERGE",
                kept.id(),
                "Fusion de la fiche " + Elision.de(pair.absorbedName()) + " dans celle "
                        + Elision.de(kept.name().full()) + " annulée",
                Map.of("absorbed", Long.toString(pair.absorbed().personId())));
        toTell.run();
    }

    /** The merges that stand in a person's sheet, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public List<DoneMerge> of(PersonId kept) {
        return database.sql("""
                select person_merge_id, absorbed_name, merged_at, merged_by, emptied_at
                from person_merge
                where kept_id = :kept and undone_at is null
                order by merged_at desc, person_merge_id desc
                """)
                .param("kept", kept.personId())
                .query((row, number) -> {
                    var at = row.getTimestamp("merged_at").toInstant();
                    var until = at.plus(UNDO_WITHIN);
                    return new DoneMerge(
                            row.getLong("person_merge_id"),
                            row.getString("absorbed_name"),
                            at,
                            row.getString("merged_by"),
                            row.getTimestamp("emptied_at") != null || until.isBefore(clock.instant()) ? null : until);
                })
                .list();
    }

    private record Pair(PersonId kept, PersonId absorbed, String absorbedName, boolean over) {}

    private PersonSheet sheet(PersonId person) {
        return people.sheet(person)
                .orElseThrow(() -> new NoSuchElementException("No such person: " + person.personId()));
    }

    /** Two merges of the same people go one after the other, whichever way round. */
    private void lock(PersonId kept, PersonId absorbed) {
        database.sql("select person_id from person where person_id in (:both) order by person_id for update")
                .param("both", List.of(kept.personId(), absorbed.personId()))
                .query(Long.class)
                .list();
    }

    private long begin(PersonSheet kept, PersonSheet absorbed) {
        return database.sql("""
                insert into person_merge (kept_id, absorbed_id, absorbed_name, merged_at, merged_by)
                values (:kept, :absorbed, :name, :now, :by)
                returning person_merge_id
                """)
                .param("kept", kept.id().personId())
                .param("absorbed", absorbed.id().personId())
                .param("name", absorbed.name().full())
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .query(Long.class)
                .single();
    }

    private void takeIdentity(RecordedMerge merge, MergeChoice choice, PersonSheet kept, PersonSheet absorbed) {
        long row = kept.id().personId();
        choice.taken()
                .forEach(field -> merge.change(
                        "person_all", "person_id", row, field.column(), field.stored(field.of(absorbed)), SHEET));
        if (choice.bothNotes()) {
            var both = bothNotes(kept, absorbed);
            merge.change("person_all", "person_id", row, "note", TypedText.paragraphs(both, LONGEST_NOTE), SHEET);
        }
        if (kept.demo() && !absorbed.demo()) {
            merge.change("person_all", "person_id", row, "demo", false, SHEET); // real people outlive the demonstration
        }
        merge.raiseVersion("person_all", "person_id", row);
        merge.changeLoosely("person_all", "person_id", row, "updated_at", clock.instant(), SHEET);
    }

    /** One note under the other. */
    static String bothNotes(PersonSheet kept, PersonSheet absorbed) {
        return IdentityField.NOTE.of(kept) + "\n\n" + IdentityField.NOTE.of(absorbed);
    }

    private void journal(String action, PersonId person, String summary, Map<String, String> detail) {
        events.publishEvent(new JournalEvent(action, "PERSON", person.personId(), summary, detail));
    }
}
