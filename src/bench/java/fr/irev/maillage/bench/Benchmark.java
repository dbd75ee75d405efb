package fr.irev.maillage.bench;

/** One thing worth measuring. */
interface Benchmark {

    /** As typed: lower case, words joined by hyphens. */
    String name();

    void run(Results results) throws Exception;
}
