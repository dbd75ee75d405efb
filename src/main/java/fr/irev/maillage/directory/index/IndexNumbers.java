package fr.irev.maillage.directory.index;

/** What mandates name, by the numbers that the index gave to it. */
record IndexNumbers(Numbering<String> functions, Numbering<Long> organisations, Numbering<Long> seats) {

    IndexNumbers() {
        this(new Numbering<>(), new Numbering<>(), new Numbering<>());
    }
}
