package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.exchange.KnownPeople.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to become of each line of a file. Remembers the lines it saw, so that the second of two equal ones is a
 * duplicate; one judge per file, in one thread.
 */
final class RowJudge {

    private final ColumnMap columns;
    private final KnownPeople people;
    private final OrganisationMatcher organisations;
    private final FunctionCatalogue functions;
    private final Map<String, Optional<FunctionCode>> titles = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>(); // key of a line → its number
    private int opposed;

    RowJudge(ColumnMap columns, KnownPeople people, OrganisationMatcher organisations, FunctionCatalogue functions) {
        this.columns = columns;
        this.people = people;
        this.organisations = organisations;
        this.functions = functions;
    }

    /** Judges some lines together; the order matters. */
    List<JudgedRow> judge(List<TableRow> rows) {
        var read = new HashMap<TableRow, ReadRow>();
        var problems = new HashMap<TableRow, String>();
        for (var row : rows) {
            try {
                read.put(row, ReadRow.of(row, columns));
            } catch (ReadRow.Unreadable e) {
                problems.put(row, Objects.toString(e.getMessage(), ""));
            }
        }
        Set<String> emails = new HashSet<>();
        read.values().stream().map(ReadRow::email).filter(Objects::nonNull).forEach(email -> emails.add(email.value()));
        var byEmail = people.withAddresses(emails).stream()
                .collect(Collectors.groupingBy(known -> Objects.toString(known.email(), "")));
        var byName = people.withFamilyNames(
                read.values().stream().map(one -> one.name().family()).collect(Collectors.toSet()));
        opposed += people.opposed(emails);
        var judged = new ArrayList<JudgedRow>();
        for (var row : rows) {
            var one = read.get(row);
            judged.add(one == null ? unreadable(row, problems.getOrDefault(row, "")) : judge(one, byEmail, byName));
        }
        return judged;
    }

    /** The organisation that a line adds: the one already added for an earlier line of the same file, or else a new one. */
    OrganisationId organisation(OrganisationChoice.New added, Function<OrganisationChoice.New, OrganisationId> create) {
        return switch (organisations.find(added.name(), added.city())) {
            case OrganisationChoice.Known(var id, var resembles) -> id;
            default -> {
                var id = create.apply(added);
                organisations.remember(added.name(), added.city(), id);
                yield id;
            }
        };
    }

    /** How many addresses met so far refused the sendings. */
    int opposed() {
        return opposed;
    }

    private JudgedRow judge(ReadRow row, Map<String, List<Known>> byEmail, List<Known> byName) {
        var before = seen.putIfAbsent(row.key(), row.row().line());
        if (before != null) {
            return verdict(row, Verdict.DUPLICATE, JudgedRow.say("seen", before), null);
        }
        var email = row.email();
        var holders = email == null ? List.<Known>of() : byEmail.getOrDefault(email.value(), List.of());
        var sameAddress = holders.stream().filter(Known::open).toList();
        if (!sameAddress.isEmpty()) {
            return sameAddress.stream()
                    .filter(known ->
                            known.isCalled(row.name().given(), row.name().family()))
                    .findFirst()
                    .map(known -> knownAddress(row, known))
                    .orElseGet(() -> refused(
                            row,
                            JudgedRow.say(
                                    "address-taken",
                                    sameAddress.getFirst().fullName(),
                                    sameAddress.getFirst().organisationName())));
        }
        if (row.organisation().isEmpty()) {
            return refused(row, JudgedRow.say("no-organisation"));
        }
        return switch (organisations.find(row.organisation(), row.place())) {
            case OrganisationChoice.Ambiguous ambiguous ->
                refused(row, JudgedRow.say("organisation-ambiguous", row.organisation()));
            case OrganisationChoice.Known known -> inOrganisation(row, known, holders, byName);
            case OrganisationChoice.New added -> added(row, added, holders, byName);
        };
    }

    private JudgedRow knownAddress(ReadRow row, Known known) {
        if (row.phone() != null && !known.hasPhone()) {
            return verdict(
                    row,
                    Verdict.COMPLETED,
                    JudgedRow.say("adds-phone"),
                    new RowPlan.Complete(known.person(), known.mandate(), null, row.phone()));
        }
        return verdict(row, Verdict.DUPLICATE, JudgedRow.say("known", known.organisationName()), null);
    }

    private JudgedRow inOrganisation(
            ReadRow row, OrganisationChoice.Known organisation, List<Known> holders, List<Known> byName) {
        var there = byName.stream()
                .filter(known -> known.organisation().equals(organisation.id()))
                .filter(known -> known.isCalled(row.name().given(), row.name().family()))
                .findFirst();
        if (there.isEmpty()) {
            return added(row, organisation, holders, byName);
        }
        var known = there.get();
        boolean addsEmail = row.email() != null && known.email() == null;
        if (row.email() != null && known.email() != null) {
            return refused(row, JudgedRow.say("other-address", known.fullName(), known.organisationName()));
        }
        if (addsEmail || row.phone() != null && !known.hasPhone()) {
            return verdict(
                    row,
                    Verdict.COMPLETED,
                    JudgedRow.say(addsEmail ? "adds-email" : "adds-phone"),
                    new RowPlan.Complete(
                            known.person(),
                            known.mandate(),
                            addsEmail ? row.email() : null,
                            known.hasPhone() ? null : row.phone()));
        }
        return verdict(row, Verdict.DUPLICATE, JudgedRow.say("known", known.organisationName()), null);
    }

    /** A new mandate: of the person whose address this once was, else of somebody new. */
    private JudgedRow added(ReadRow row, OrganisationChoice organisation, List<Known> holders, List<Known> byName) {
        var notes = new ArrayList<String>();
        var returning = holders.stream()
                .filter(known -> known.isCalled(row.name().given(), row.name().family()))
                .findFirst();
        returning.ifPresent(known -> notes.add(JudgedRow.say("returns", known.fullName())));
        if (returning.isEmpty()) {
            byName.stream()
                    .filter(known ->
                            known.isCalled(row.name().given(), row.name().family()))
                    .findFirst()
                    .ifPresent(
                            known -> notes.add(JudgedRow.say("namesake", known.fullName(), known.organisationName())));
        }
        switch (organisation) {
            case OrganisationChoice.Known(var id, var resembles)
            when !resembles.isEmpty() -> notes.add(JudgedRow.say("resembles", row.organisation(), resembles));
            case OrganisationChoice.New(var name, var city) -> notes.add(JudgedRow.say("new-organisation", name));
            default -> {}
        }
        var title = row.title().isEmpty() ? JudgedRow.say("title-unknown") : row.title();
        var function = row.title().isEmpty()
                ? Optional.<FunctionCode>empty()
                : titles.computeIfAbsent(row.title(), functions::match);
        if (function.isEmpty()) {
            notes.add(JudgedRow.say(row.title().isEmpty() ? "no-function" : "function-unknown", title));
        }
        if (row.email() == null) {
            notes.add(JudgedRow.say("no-email"));
        }
        return verdict(
                row,
                Verdict.CREATED,
                String.join(" ", notes),
                new RowPlan.Add(
                        returning.map(Known::person).orElse(null),
                        row.civility(),
                        row.name(),
                        organisation,
                        function.orElse(null),
                        title,
                        row.email(),
                        row.phone()));
    }

    private JudgedRow unreadable(TableRow row, String problem) {
        return new JudgedRow(
                row,
                new PreviewRow(
                        row.line(),
                        Verdict.REFUSED,
                        problem,
                        (columns.cell(row.cells(), ImportColumn.GIVEN_NAME) + " "
                                        + columns.cell(row.cells(), ImportColumn.FAMILY_NAME)
                                        + columns.cell(row.cells(), ImportColumn.FULL_NAME))
                                .strip(),
                        columns.cell(row.cells(), ImportColumn.EMAIL),
                        columns.cell(row.cells(), ImportColumn.ORGANISATION)),
                null);
    }

    private static JudgedRow refused(ReadRow row, String reason) {
        return verdict(row, Verdict.REFUSED, reason, null);
    }

    private static JudgedRow verdict(ReadRow row, Verdict verdict, String reason, @Nullable RowPlan plan) {
        var email = row.email();
        return new JudgedRow(
                row.row(),
                new PreviewRow(
                        row.row().line(),
                        verdict,
                        reason,
                        row.name().full(),
                        email == null ? "" : email.value(),
                        row.organisation()),
                plan);
    }
}
