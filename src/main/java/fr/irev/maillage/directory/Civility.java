package fr.irev.maillage.directory;

/** How a person is addressed; decides which form of a function's label is used. Unknown where missing. */
public enum Civility {
    MADAME,
    MONSIEUR
}
