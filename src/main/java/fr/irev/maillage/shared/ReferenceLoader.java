package fr.irev.maillage.shared;

/**
 * Loads one kind of reference data from {@code classpath:reference/}. Called at every start in the order of {@link #rank()};
 * loading twice changes nothing, and an unchanged file is not read again.
 */
public interface ReferenceLoader {

    /** Lower goes first: territories 10, schemes 20, functions and organisation types 30, organisations 40, seats 50, networks 60. */
    int rank();

    /** Reads the files and brings the tables to what they say, in one transaction. */
    void load();
}
