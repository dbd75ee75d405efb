package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.Picked;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mandates picked by hand in saved rules. A mandate that was entered twice is picked once afterwards; one that is erased may
 * stay a number in a rule, for it finds nobody.
 */
@Component
class PickedReferences implements PersonReferences {

    private record Saved(long audienceId, String name, String rule) {}

    private final JdbcClient database;

    PickedReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("audience.rule");
    }

    @Override
    public List<String> attached(PersonId person) {
        var mandates = new HashSet<>(database.sql("select mandate_id from mandate where person_id = :person")
                .param("person", person.personId())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .list());
        return picking(mandates);
    }

    @Override
    public List<String> attached(MandateId mandate) {
        return picking(Set.of(mandate));
    }

    private List<String> picking(Set<MandateId> mandates) {
        long audiences = withPicks().stream()
                .filter(saved -> picks(CriterionJson.read(saved.rule()), mandates))
                .count();
        return audiences == 0
                ? List.of()
                : List.of(audiences + (audiences == 1 ? " audience" : " audiences") + " où la personne est choisie");
    }

    /** Somebody may change the audience later, who then sees the one mandate: the undo leaves such a rule as it is. */
    @Override
    public void bringOver(PersonMerge merge) {
        if (merge.doubled().isEmpty()) {
            return;
        }
        for (var saved : withPicks()) {
            var rule = CriterionJson.read(saved.rule());
            if (picks(rule, merge.doubled().keySet())) {
                var label = "l’audience « " + saved.name() + " »";
                merge.changeLoosely(
                        "audience",
                        "audience_id",
                        saved.audienceId(),
                        "rule",
                        CriterionJson.write(replaced(rule, merge.doubled())),
                        label);
                merge.raiseVersion("audience", "audience_id", saved.audienceId());
            }
        }
    }

    @Override
    public void erase(PersonId person) {
        // A rule says no name; the number of a mandate that is gone finds nobody.
    }

    private List<Saved> withPicks() {
        return database.sql(
                        "select audience_id, name, rule from audience where rule like '%\"picked\"%' order by audience_id")
                .query((row, number) ->
                        new Saved(row.getLong("audience_id"), row.getString("name"), row.getString("rule")))
                .list();
    }

    private static boolean picks(Criterion rule, Set<MandateId> mandates) {
        return RuleShape.leaves(rule).stream()
                .anyMatch(leaf ->
                        leaf instanceof Picked(var picked) && picked.stream().anyMatch(mandates::contains));
    }

    private static Criterion replaced(Criterion rule, Map<MandateId, MandateId> by) {
        if (rule instanceof Picked(var picked)) {
            return new Picked(picked.stream()
                    .map(mandate -> by.getOrDefault(mandate, mandate))
                    .distinct()
                    .toList());
        }
        if (rule instanceof All(var parts)) {
            return new All(parts.stream().map(part -> replaced(part, by)).toList());
        }
        if (rule instanceof Any(var parts)) {
            return new Any(parts.stream().map(part -> replaced(part, by)).toList());
        }
        return rule instanceof Not(var part) ? new Not(replaced(part, by)) : rule;
    }
}
