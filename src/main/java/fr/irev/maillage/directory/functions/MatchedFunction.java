package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.FunctionCode;

/**
 * What a free title means in the catalogue.
 *
 * @param qualifier the variant said by the title, for example {@code CABINET}; empty when it says none
 */
public record MatchedFunction(FunctionCode function, String qualifier) {}
