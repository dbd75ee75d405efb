package fr.irev.maillage.directory;

/**
 * What a free title means in the catalogue.
 *
 * @param qualifier the variant said by the title, for example {@code CABINET}; empty when it says none
 */
public record MatchedFunction(FunctionCode function, String qualifier) {}
