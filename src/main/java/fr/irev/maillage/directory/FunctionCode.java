package fr.irev.maillage.directory;

/** The code of a function in the catalogue, for example {@code CPO}. */
public record FunctionCode(String functionCode) {}
