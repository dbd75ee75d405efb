package fr.irev.maillage.bench;

import fr.irev.maillage.shared.start.Terminal;
import java.util.List;

/** Runs the benches named on the command line, or all. */
public final class Bench {

    private static final List<Benchmark> BENCHES = List.of(new StartBench(), new SendBench(), new LookupBench());

    private Bench() {}

    /** @param names of benches; none means all */
    public static void main(String... names) throws Exception {
        for (var name : names) {
            if (BENCHES.stream().noneMatch(bench -> bench.name().equals(name))) {
                Terminal.err()
                        .println("« %s » n’est pas une mesure connue : %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                BENCHES.stream()
                                                        .map(Benchmark::name)
                                                        .toList())));
                System.exit(2);
            }
        }
        for (var bench : BENCHES) {
            if (names.length == 0 || List.of(names).contains(bench.name())) {
                bench.run(new Results(bench.name(), Terminal.out()));
            }
        }
        System.exit(0);
    }
}
