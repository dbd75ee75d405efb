package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.whotocontact.ContactHolders.Held;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps an answer from being sure although somebody was found: see decision 25. */
final class Reservations {

    private static final String CABINET = "CABINET";

    private final JdbcClient database;
    private final TerritoryLookup territories;
    private final Map<FunctionCode, Boolean> nearer = new HashMap<>();

    Reservations(JdbcClient database, TerritoryLookup territories) {
        this.database = database;
        this.territories = territories;
    }

    /**
     * The schemes on which the function is expected, when that is more than one: two cités éducatives in one town, two contrats
     * for one quartier, the many of a département. Only the caller knows which; unless they are all in the same hands.
     */
    static List<Choice> among(Choice subject, List<Held> held) {
        if (!(subject.subject() instanceof Subject.InTerritory)) {
            return List.of();
        }
        var first = held.getFirst();
        var kind = first.source().kind();
        if (kind == null) {
            return List.of();
        }
        var hands = new LinkedHashMap<Long, Set<PersonId>>();
        var schemes = new LinkedHashMap<Long, Choice>();
        for (var one : held) {
            var scheme = one.source().scheme();
            if (scheme != null && one.source().kind() == kind && one.function().equals(first.function())) {
                var holder = one.holder();
                var people = hands.computeIfAbsent(scheme, any -> new HashSet<>());
                if (holder != null) {
                    people.add(holder.person());
                }
                schemes.putIfAbsent(
                        scheme,
                        new Choice(
                                new Subject.OnScheme(new SchemeId(scheme)),
                                one.source().name(),
                                Sentences.say("scheme." + kind)));
            }
        }
        return new HashSet<>(hands.values()).size() > 1 || hands.containsValue(Set.of())
                ? List.copyOf(schemes.values())
                : List.of();
    }

    boolean isLocal(Subject subject) {
        return subject instanceof Subject.InTerritory(var id)
                && territories
                        .name(id)
                        .filter(name -> name.kind() == TerritoryKind.QPV || name.kind() == TerritoryKind.COMMUNE)
                        .isPresent();
    }

    /** What a caller who names only a place must know: no contrat covers it, or more than one does. */
    Optional<String> ofPlace(Choice subject, List<Held> held) {
        if (!(subject.subject() instanceof Subject.InTerritory(var id))
                || territories
                        .name(id)
                        .filter(name -> Answering.isNear(name.kind()))
                        .isEmpty()) {
            return Optional.empty();
        }
        var contrats = held.stream()
                .filter(one -> one.source().kind() == SchemeKind.CONTRAT_DE_VILLE)
                .map(one -> one.source().name())
                .distinct()
                .toList();
        return switch (contrats.size()) {
            case 0 -> Optional.of(Sentences.say("note.contrat.none", subject.name()));
            case 1 -> Optional.empty();
            default -> Optional.of(Sentences.say("note.contrats", subject.name(), String.join("\u00a0; ", contrats)));
        };
    }

    /** Why somebody is not quite whom the question asks for: second to others for the topic, of the cabinet, or farther off. */
    String of(Held one, List<Held> held, Subject subject, Wanted wanted) {
        if (wanted.isTopic()
                && wanted.seatGroup().isEmpty()
                && held.stream().noneMatch(other -> wanted.rank(other.function()) == 0)) {
            return Sentences.say("why.besides", wanted.label());
        }
        if (!wanted.qualifier().isEmpty() || one.source().path().size() < 2) {
            return "";
        }
        if (CABINET.equals(one.qualifier())) {
            return Sentences.say("why.cabinet");
        }
        return one.source().isWide() && isLocal(subject) && (one.source().isWidest() || isNearer(one.function()))
                ? Sentences.say("why.wider")
                : "";
    }

    /** Whether communes, EPCI or schemes have the function as well, or anybody may have it: farther off it is another post. */
    private boolean isNearer(FunctionCode function) {
        return nearer.computeIfAbsent(
                function,
                code -> database.sql("""
                        select exists (
                            select 1 from seat s where s.function_code = :function and s.scheme_id is not null)
                          or exists (
                            select 1 from mandate m
                              join organisation o on o.organisation_id = m.organisation_id and o.type_code in ('COMMUNE', 'EPCI')
                            where m.function_code = :function)
                          or exists (
                            select 1 from job_function f where f.function_code = :function and f.family = 'TECHNIQUE')
                        """)
                        .param("function", code.functionCode())
                        .query(Boolean.class)
                        .single());
    }
}
