package fr.irev.maillage.exchange;

import fr.irev.maillage.accounts.JournalLookup;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.OrganisationReferences;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.exchange.ImportSteps.Kind;
import fr.irev.maillage.exchange.ImportTrace.Row;
import fr.irev.maillage.exchange.ImportTrace.Step;
import fr.irev.maillage.exchange.ImportUndoPlan.Kept;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides step by step, the last first, what of an import can be taken back: what says another version than the import left, what
 * is out of sight, and what something else hangs from by now stays. What was erased since is no longer there to be decided on.
 */
@Component
class ImportUndoPlanner {

    /** @param gone what is walked back, in this order */
    record Plan(List<Step> gone, ImportUndoPlan told) {}

    private final JdbcClient database;
    private final JournalLookup journal;
    private final List<PersonReferences> people;
    private final List<OrganisationReferences> organisations;

    ImportUndoPlanner(
            JdbcClient database,
            JournalLookup journal,
            List<PersonReferences> people,
            List<OrganisationReferences> organisations) {
        this.database = database;
        this.journal = journal;
        // Mandates, oppositions and merges are looked at here; that lines of imports name them is why we are here.
        this.people = people.stream()
                .filter(owner -> !owner.columns().contains("person_all.person_id")
                        && !owner.columns().contains("people_import_row.person_id"))
                .toList();
        this.organisations = organisations;
    }

    Plan plan(ImportId id) {
        return new Walk(new ImportTrace(database, id)).plan();
    }

    /** One walk through the steps, with what would be gone by then. */
    private final class Walk {

        private final ImportTrace trace;
        private final Map<Row, Long> versions = new HashMap<>();
        private final Set<Row> staying = new HashSet<>();
        private final Set<Long> mandatesGone = new HashSet<>();
        private final List<Step> gone = new ArrayList<>();
        private final List<Kept> kept = new ArrayList<>();

        private Walk(ImportTrace trace) {
            this.trace = trace;
        }

        private Plan plan() {
            // Organisations last: whoever was brought into them goes first.
            trace.steps().stream()
                    .filter(step -> step.kind() != Kind.ORGANISATION)
                    .forEach(this::decide);
            trace.steps().stream()
                    .filter(step -> step.kind() == Kind.ORGANISATION)
                    .forEach(this::decide);
            return new Plan(
                    gone,
                    new ImportUndoPlan(
                            count(Kind.PERSON),
                            count(Kind.MANDATE),
                            count(Kind.COMPLETION),
                            count(Kind.ORGANISATION),
                            kept.reversed()));
        }

        private int count(Kind kind) {
            return Math.toIntExact(
                    gone.stream().filter(step -> step.kind() == kind).count());
        }

        private void decide(Step step) {
            if (step.left().stream().anyMatch(left -> trace.now(left.row()) == null)) {
                return; // erased since, or taken back with something else
            }
            var why = why(step);
            if (why.isPresent()) {
                step.left().forEach(left -> staying.add(left.row()));
                kept.add(new Kept(step.line(), step.what(), person(step), organisation(step), why.get()));
                return;
            }
            gone.add(step);
            step.left().forEach(left -> {
                if (left.before() != null) {
                    versions.put(left.row(), left.before());
                }
            });
            if (step.kind() != Kind.COMPLETION && step.has("mandate_all")) {
                mandatesGone.add(step.of("mandate_all"));
            }
        }

        private Optional<String> why(Step step) {
            for (var left : step.left()) {
                var now = Objects.requireNonNull(trace.now(left.row()));
                if (now.hidden()) {
                    return Optional.of(since(step, "exchange.undo.why.hidden"));
                }
                if (staying.contains(left.row()) || versions.getOrDefault(left.row(), now.version()) != left.after()) {
                    return Optional.of(since(step, "exchange.undo.why.changed"));
                }
            }
            return switch (step.kind()) {
                case PERSON -> whyPerson(step);
                case MANDATE -> attached(step);
                case COMPLETION -> Optional.empty();
                case ORGANISATION -> whyOrganisation(step);
            };
        }

        private Optional<String> whyPerson(Step step) {
            long person = step.of("person_all");
            var now = Objects.requireNonNull(trace.now(new Row("mandate_all", step.of("mandate_all"))));
            boolean alone = now.person() == person
                    && mandates("m.person_id = :id", person).stream()
                            .allMatch(one -> one == step.of("mandate_all") || mandatesGone.contains(one))
                    && !related(person);
            return alone ? attached(step) : Optional.of(since(step, "exchange.undo.why.changed"));
        }

        /** A wish of theirs must not be lost, and the other sheet of a merge must stay reachable. */
        private boolean related(long person) {
            return database.sql("""
                    select exists (select 1 from opposition where person_id = :person)
                      or exists (select 1 from person_merge where kept_id = :person or absorbed_id = :person)
                    """)
                    .param("person", person)
                    .query(Boolean.class)
                    .single();
        }

        private Optional<String> attached(Step step) {
            var mandate = new MandateId(step.of("mandate_all"));
            var found = new ArrayList<String>();
            people.forEach(owner -> found.addAll(owner.attached(mandate)));
            if (step.kind() == Kind.PERSON) {
                var person = new PersonId(step.of("person_all"));
                people.forEach(owner -> owner.attached(person).stream()
                        .filter(one -> !found.contains(one))
                        .forEach(found::add));
            }
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Texts.text("exchange.undo.why.attached", String.join(", ", found)));
        }

        private Optional<String> whyOrganisation(Step step) {
            long organisation = step.of("organisation_all");
            var there = mandates("""
                    m.organisation_id = :id or m.seat_id in (select s.seat_id from seat_all s where s.organisation_id = :id)
                    """, organisation).stream()
                    .filter(one -> !mandatesGone.contains(one))
                    .count();
            if (there > 0) {
                return Optional.of(Texts.text("exchange.undo.why.people", there));
            }
            var needs = organisations.stream()
                    .flatMap(owner -> owner.needs(new OrganisationId(organisation)).stream())
                    .toList();
            return needs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Texts.text("exchange.undo.why.attached", String.join(", ", needs)));
        }

        private List<Long> mandates(String which, long id) {
            return database.sql("select m.mandate_id from mandate_all m where " + which)
                    .param("id", id)
                    .query((row, number) -> row.getLong(1))
                    .list();
        }

        /** Who did what since, as the journal tells it; without an entry, that something changed. */
        private String since(Step step, String otherwise) {
            var organisation = organisation(step);
            var person = person(step);
            return (organisation != null
                            ? journal.last("ORGANISATION", organisation.organisationId(), step.doneAt())
                            : person == null
                                    ? Optional.<JournalLookup.Entry>empty()
                                    : journal.last("PERSON", person.personId(), step.doneAt()))
                    .map(entry -> Texts.text(
                            "exchange.undo.why.journal", entry.summary(), entry.actor(), Dates.shortMoment(entry.at())))
                    .orElseGet(() -> Texts.text(otherwise));
        }

        private @Nullable PersonId person(Step step) {
            if (step.has("person_all")) {
                return new PersonId(step.of("person_all"));
            }
            var mandate = step.has("mandate_all") ? trace.now(new Row("mandate_all", step.of("mandate_all"))) : null;
            return mandate == null ? null : new PersonId(mandate.person());
        }

        private @Nullable OrganisationId organisation(Step step) {
            return step.has("organisation_all") ? new OrganisationId(step.of("organisation_all")) : null;
        }
    }
}
