package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.Not;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule as people say it: take these, or those; except these, and those. Each line is a list of criteria that must all be met.
 *
 * @param taken the lines that take in, one of which is enough
 * @param left the lines that leave out, one of which is enough
 */
public record RuleShape(List<List<Criterion>> taken, List<List<Criterion>> left) {

    public RuleShape {
        taken = taken.stream().map(List::copyOf).toList();
        left = left.stream().map(List::copyOf).toList();
    }

    /** The rule that says it; a line without criteria says nothing and is not part of it. */
    public Criterion rule() {
        var parts = new ArrayList<Criterion>();
        parts.add(new Any(taken.stream()
                .filter(line -> !line.isEmpty())
                .map(RuleShape::line)
                .toList()));
        left.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> new Not(line(line)))
                .forEach(parts::add);
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static Criterion line(List<Criterion> criteria) {
        return criteria.size() == 1 ? criteria.getFirst() : new All(criteria);
    }

    /** A rule in this shape; empty when it is deeper than lines can show. */
    public static Optional<RuleShape> of(Criterion rule) {
        if (parts(rule).stream().allMatch(Not.class::isInstance)) {
            return Optional.empty(); // « everybody except »: no line says everybody
        }
        var taken = clauses(rule).stream().map(RuleShape::criteria).toList();
        var left = exclusions(rule).stream()
                .flatMap(excluded -> excluded instanceof Any(var each) ? each.stream() : Stream.of(excluded))
                .map(RuleShape::criteria)
                .toList();
        var shape = new RuleShape(taken, left);
        return shape.flat() ? Optional.of(shape) : Optional.empty();
    }

    /** Every criterion stands alone, and none is asked twice in one line. */
    private boolean flat() {
        return Stream.concat(taken.stream(), left.stream())
                .allMatch(line -> !line.isEmpty()
                        && line.stream()
                                .noneMatch(part -> part instanceof All || part instanceof Any || part instanceof Not)
                        && line.stream().map(Criterion::getClass).distinct().count() == line.size());
    }

    /** The alternatives that take people in, exclusions aside: each can be the reason why somebody is in. */
    static List<Criterion> clauses(Criterion rule) {
        var taking = parts(rule).stream().filter(part -> !(part instanceof Not)).toList();
        return switch (taking.size()) {
            case 0 -> List.of(rule);
            case 1 -> taking.getFirst() instanceof Any(var alternatives) ? alternatives : taking;
            default -> List.of(new All(taking));
        };
    }

    /** Whether the rule takes in whoever meets this one criterion, and nobody is left out. */
    static boolean asksOnly(Criterion rule, Criterion criterion) {
        return exclusions(rule).isEmpty() && clauses(rule).equals(List.of(criterion));
    }

    /** The exclusions at the top of a rule. */
    static List<Criterion> exclusions(Criterion rule) {
        return parts(rule).stream()
                .flatMap(part -> part instanceof Not(var excluded) ? Stream.of(excluded) : Stream.empty())
                .toList();
    }

    private static List<Criterion> parts(Criterion rule) {
        return rule instanceof All(var criteria) ? criteria : List.of(rule);
    }

    private static List<Criterion> criteria(Criterion line) {
        return line instanceof All(var criteria) ? criteria : List.of(line);
    }

    /** The leaves of a tree, each once. */
    static Set<Criterion> leaves(Criterion rule) {
        var found = new HashSet<Criterion>();
        collect(rule, found);
        return found;
    }

    private static void collect(Criterion criterion, Set<Criterion> found) {
        switch (criterion) {
            case All(var criteria) -> criteria.forEach(part -> collect(part, found));
            case Any(var criteria) -> criteria.forEach(part -> collect(part, found));
            case Not(var negated) -> collect(negated, found);
            case Criterion.HoldsFunction leaf -> found.add(leaf);
            case Criterion.AtOrganisationType leaf -> found.add(leaf);
            case Criterion.InTerritory leaf -> found.add(leaf);
            case Criterion.OnSchemeKind leaf -> found.add(leaf);
            case Criterion.OnScheme leaf -> found.add(leaf);
            case Criterion.MemberOf leaf -> found.add(leaf);
            case Criterion.InOrganisation leaf -> found.add(leaf);
            case Criterion.Picked leaf -> found.add(leaf);
            case Criterion.RegisteredTo leaf -> found.add(leaf);
        }
    }
}
