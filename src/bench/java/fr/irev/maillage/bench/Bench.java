package fr.irev.maillage.bench;

import fr.irev.maillage.shared.start.Terminal;
import java.util.Arrays;
import java.util.List;

/** Runs the benches named on the command line, or all. */
public final class Bench {

    private static final String PEOPLE = "--people=";

    private Bench() {}

    /** @param arguments names of benches, none meaning all, and {@code --people=} for those of lookups */
    public static void main(String... arguments) throws Exception {
        var names = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith(PEOPLE))
                .toList();
        var benches = List.<Benchmark>of(new StartBench(), new SendBench(), new LookupBench(people(arguments)));
        for (var name : names) {
            if (benches.stream().noneMatch(bench -> bench.name().equals(name))) {
                Terminal.err()
                        .println("« %s » n’est pas une mesure connue : %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                benches.stream()
                                                        .map(Benchmark::name)
                                                        .toList())));
                System.exit(2);
            }
        }
        for (var bench : benches) {
            if (names.isEmpty() || names.contains(bench.name())) {
                bench.run(new Results(bench.name(), Terminal.out()));
            }
        }
        System.exit(0);
    }

    private static int people(String... arguments) {
        var said = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PEOPLE))
                .map(argument -> argument.substring(PEOPLE.length()).replace("_", ""))
                .findFirst()
                .orElse(String.valueOf(ManyContacts.PEOPLE));
        if (!said.matches("[1-9]\\d{0,6}")) {
            Terminal.err().println("« %s » n’est pas un nombre de personnes : de 1 à 9999999.".formatted(said));
            System.exit(2);
        }
        return Integer.parseInt(said);
    }
}
