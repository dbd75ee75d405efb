package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.whotocontact.ContactHolders.Held;
import fr.irev.maillage.directory.whotocontact.ContactHolders.LastMandate;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a question that was understood to whom to contact, on one day. */
final class Answering {

    private static final int MOST_EVERYWHERE = 12;
    private static final int MOST_ASKED = 8;
    private static final int MOST_INSTEAD = 3;
    /** Who answers for a place when nobody is known for what was asked. */
    private static final List<FunctionCode> INSTEAD = List.of(new FunctionCode("PILOTE_CV"), new FunctionCode("CM_PV"));

    private final JdbcClient database;
    private final TerritoryLookup territories;
    private final LocalDate day;
    private final ContactSources ways;
    private final ContactHolders holders;
    private final Reservations reservations;

    Answering(JdbcClient database, TerritoryLookup territories, LocalDate day) {
        this.database = database;
        this.territories = territories;
        this.day = day;
        this.ways = new ContactSources(database, day);
        this.holders = new ContactHolders(database, day);
        this.reservations = new Reservations(database, territories);
    }

    Answer answer(Reading reading) {
        var wanted = reading.wanted();
        return switch (reading.subjects().size()) {
            case 0 -> wanted == null ? Answer.nothing("", reading.notes()) : everywhere(wanted, reading);
            case 1 ->
                reading.doubtful()
                        ? Answer.ask(label(wanted), reading.subjects(), reading.notes())
                        : about(reading.subjects().getFirst(), reading);
            default ->
                onlyOneHas(reading)
                        .map(subject -> about(subject, reading))
                        .orElseGet(() -> Answer.ask(label(wanted), reading.subjects(), reading.notes()));
        };
    }

    /** « CPO Boulogne »: two towns begin so, but only one of them has a CPO. */
    private Optional<Choice> onlyOneHas(Reading reading) {
        var wanted = reading.wanted();
        if (wanted == null) {
            return Optional.empty();
        }
        var having = reading.subjects().stream()
                .filter(subject ->
                        !holders.of(sources(subject.subject(), true), wanted).isEmpty())
                .limit(2)
                .toList();
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    private Answer about(Choice subject, Reading reading) {
        if (subject.subject() instanceof Subject.OfPerson(var person)) {
            return person(subject, person, reading);
        }
        var wanted = reading.wanted();
        var notes = new ArrayList<>(reading.notes());
        var sources = onSchemes(reading, subject, sources(subject.subject(), wanted != null), notes);
        Supplier<List<Held>> everybody = () -> holders.of(sources);
        var held = wanted == null ? everybody.get() : holders.of(sources, wanted);
        if (wanted != null && !held.isEmpty()) {
            var among = Reservations.among(subject, held);
            boolean local = reservations.isLocal(subject.subject());
            var cites = held.getFirst().source().kind() == SchemeKind.CITE_EDUCATIVE;
            if (among.size() > 1 && among.size() <= MOST_ASKED && (local ? cites : !wanted.isTopic())) {
                return Answer.ask(wanted.label(), among, notes);
            }
            if (among.size() > 1) {
                notes.add(Sentences.say("note.several", wanted.label(), subject.name()));
            }
        } else if (wanted == null) {
            reservations.ofPlace(subject, held).ifPresent(notes::add);
        }
        var next = new NextBest(wanted == null ? () -> held : everybody);
        var lines = new ArrayList<>(ordered(subject.subject(), held).stream()
                .map(one -> next.line(one)
                        .because(wanted == null ? "" : reservations.of(one, held, subject.subject(), wanted)))
                .toList());
        if (wanted != null && held.stream().noneMatch(Held::answers)) {
            int before = lines.size();
            elsewhere(subject, wanted, next, lines);
            if (lines.stream()
                            .skip(before)
                            .map(ContactLine::organisation)
                            .distinct()
                            .count()
                    > 1) {
                notes.add(Sentences.say("note.several", wanted.label(), subject.name()));
            }
            if (lines.stream().noneMatch(line -> line.person() != null)) {
                var instead = instead(subject, wanted, everybody.get(), next);
                // A vacant seat that nobody answers for is no help: whoever can be reached comes first.
                lines.addAll(lines.stream().anyMatch(ContactLine::isReachable) ? lines.size() : 0, instead);
            }
        }
        if (subject.subject() instanceof Subject.AtOrganisation) {
            sources.stream().findFirst().flatMap(NextBest::switchboard).ifPresent(lines::add);
        }
        if (lines.isEmpty()) {
            notes.add(Sentences.say("note.nobody", subject.name()));
        }
        return new Answer(
                label(wanted),
                subject,
                List.of(),
                lines.stream().map(line -> line.from(reading.start())).toList(),
                notes);
    }

    /** Nobody at the bodies that answer for the place by their nature: those in such a function at any body there. */
    private void elsewhere(Choice subject, Wanted wanted, NextBest next, List<ContactLine> lines) {
        if (subject.subject() instanceof Subject.InTerritory(var territory)) {
            var name = territories.name(territory);
            var sources = name.map(place -> ways.anybody(
                            territory.territoryId(), wanted.codes(), ContactSources.label(place.kind(), place.name())))
                    .orElse(List.of());
            holders.of(sources, wanted).stream()
                    .filter(Held::answers)
                    .limit(MOST_EVERYWHERE)
                    .map(next::line)
                    .forEach(lines::add);
        }
    }

    /** A scheme is asked for itself: its own seats first, in the order of its template. */
    private static List<Held> ordered(Subject subject, List<Held> held) {
        if (!(subject instanceof Subject.OnScheme(var scheme))) {
            return held;
        }
        return held.stream()
                .sorted(Comparator.comparing((Held one) -> !isOf(scheme, one)))
                .toList();
    }

    private static boolean isOf(SchemeId scheme, Held held) {
        var source = held.source().scheme();
        return source != null && source == scheme.schemeId();
    }

    /** « cité éducative Hem »: what was asked for is a scheme of that town, if it has one. */
    private static List<ContactSource> onSchemes(
            Reading reading, Choice subject, List<ContactSource> sources, List<String> notes) {
        if (reading.schemes().isEmpty()) {
            return sources;
        }
        var asked = sources.stream()
                .filter(source -> source.kind() != null
                        && reading.schemes().contains(source.kind().name()))
                .toList();
        if (asked.isEmpty()) {
            var kind = reading.schemes().iterator().next();
            notes.add(Sentences.say("note.scheme.none", Sentences.say("scheme." + kind), subject.name()));
            return sources;
        }
        return asked;
    }

    /** Nobody and no seat for what was asked: whoever pilots there, and why. */
    private static List<ContactLine> instead(Choice subject, Wanted wanted, List<Held> everybody, NextBest next) {
        var why = Sentences.say("instead", wanted.label(), subject.name());
        var pilots = everybody.stream()
                .filter(held -> held.answers() && held.need() == Need.PILOTAGE && INSTEAD.contains(held.function()))
                .sorted(Comparator.comparingInt(held -> INSTEAD.indexOf(held.function())))
                .limit(MOST_INSTEAD)
                .toList();
        var others = pilots.isEmpty()
                ? everybody.stream().filter(Held::answers).limit(MOST_INSTEAD).toList()
                : pilots;
        return others.stream().map(next::line).map(line -> line.because(why)).toList();
    }

    private Answer person(Choice subject, PersonId person, Reading reading) {
        var mandates = holders.of(person);
        if (mandates.isEmpty()) {
            return holders.last(person)
                    .map(last -> gone(subject, last, reading))
                    .orElseGet(() -> new Answer("", subject, List.of(), List.of(), reading.notes()));
        }
        var next = new NextBest(() -> mandates);
        var notes = new ArrayList<>(reading.notes());
        if (!reading.reached().isEmpty() && !holders.reaches(reading.reached(), person)) {
            notes.add(Sentences.say("note.reached.former", reading.reached(), subject.name()));
        }
        return new Answer(
                "", subject, List.of(), mandates.stream().map(next::line).toList(), notes);
    }

    /** Somebody who left: whoever holds the seat now, else whoever is where they were. */
    private Answer gone(Choice subject, LastMandate last, Reading reading) {
        var notes = new ArrayList<>(reading.notes());
        notes.add(Sentences.say(
                "note.gone", subject.name(), last.function(), last.organisationName(), Dates.shortDay(last.endedOn())));
        var scheme = last.scheme();
        var organisation = last.seatOrganisation();
        var sources = scheme != null
                ? ways.scheme(scheme)
                : ways.organisation(organisation == null ? last.organisation() : new OrganisationId(organisation));
        var code = last.code();
        var held = code == null
                ? List.<Held>of()
                : holders.of(sources, new Wanted(last.function(), List.of(code), "", ""));
        var next = new NextBest(() -> holders.of(sources));
        var lines = new ArrayList<>(held.stream().map(next::line).toList());
        sources.stream().findFirst().flatMap(NextBest::switchboard).ifPresent(lines::add);
        var why = Sentences.say("why.gone", subject.name());
        return new Answer(
                "",
                subject,
                List.of(),
                lines.stream().map(line -> line.because(why)).toList(),
                notes);
    }

    /** A function without a place answers where few hold it; otherwise the place is missing. */
    private Answer everywhere(Wanted wanted, Reading reading) {
        var at = database.sql("""
                        select distinct organisation_id
                        from (select ifnull(s.organisation_id, -s.seat_id) as organisation_id
                              from seat s where s.function_code in (:functions)
                              union
                              select m.organisation_id from mandate m
                              where m.function_code in (:functions) and m.seat_id is null and
                        """ + OpenMandates.on("m", ":day") + """
                             ) at
                        limit 13
                        """)
                .param("functions", wanted.codes())
                .param("day", day)
                .query((row, number) -> row.getObject("organisation_id", Long.class))
                .list();
        if (at.isEmpty() || at.size() > MOST_EVERYWHERE) {
            var notes = new ArrayList<>(reading.notes());
            notes.add(Sentences.say(at.isEmpty() ? "note.nobody" : "note.place", wanted.label()));
            return Answer.nothing(wanted.label(), notes);
        }
        var sources = at.stream()
                .filter(id -> id > 0) // a scheme's seat names no body
                .flatMap(id -> ways.organisation(new OrganisationId(id)).stream())
                .toList();
        var held = holders.of(sources, wanted);
        var next = new NextBest(() -> held);
        var notes = new ArrayList<>(reading.notes());
        if (held.stream().map(one -> one.source().organisation()).distinct().count() > 1) {
            notes.add(Sentences.say("note.place", wanted.label()));
        }
        return new Answer(
                wanted.label(), null, List.of(), held.stream().map(next::line).toList(), notes);
    }

    private List<ContactSource> sources(Subject subject, boolean oneFunction) {
        return switch (subject) {
            case Subject.InTerritory(var id) ->
                territories
                        .name(id)
                        .map(name -> {
                            var found = new ArrayList<ContactSource>();
                            if (oneFunction || isNear(name.kind())) {
                                found.addAll(ways.schemesOf(id.territoryId(), name.kind(), name.name()));
                            }
                            found.addAll(ways.organisations(
                                    List.of(id.territoryId()), ContactSources.label(name.kind(), name.name())));
                            return found;
                        })
                        .orElseGet(ArrayList::new);
            case Subject.OnScheme(var id) -> {
                var found = new ArrayList<>(ways.scheme(id.schemeId()));
                found.addAll(ways.organisations(
                        covered(id.schemeId()),
                        found.isEmpty() ? "" : found.getFirst().name()));
                yield found;
            }
            case Subject.AtOrganisation(var id) -> ways.organisation(id);
            case Subject.OfPerson(var unused) -> List.of();
        };
    }

    private List<Long> covered(long scheme) {
        return database.sql("select territory_id from scheme_territory where scheme_id = :scheme and role = 'COVERS'")
                .param("scheme", scheme)
                .query((row, number) -> row.getLong("territory_id"))
                .list();
    }

    /** A larger territory has dozens of schemes: they are shown when one function of them is asked for. */
    static boolean isNear(TerritoryKind kind) {
        return kind == TerritoryKind.QPV || kind == TerritoryKind.COMMUNE || kind == TerritoryKind.EPCI;
    }

    private static String label(@Nullable Wanted wanted) {
        return wanted == null ? "" : wanted.label();
    }
}
