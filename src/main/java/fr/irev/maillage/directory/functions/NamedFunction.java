package fr.irev.maillage.directory.functions;

import java.util.Optional;

/** A question split into the function it names, if any, and the folded words that remain: those of a place or of somebody. */
public record NamedFunction(Optional<MatchedFunction> function, String remainder) {}
