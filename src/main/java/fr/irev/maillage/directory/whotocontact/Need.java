package fr.irev.maillage.directory.whotocontact;

/** What a caller needs somebody for, in the order of the answer. */
public enum Need {
    PILOTAGE,
    EDUCATION,
    ETAT,
    INSERTION,
    LOGEMENT,
    SECURITE,
    AUTRE;

    /** The need that a family of functions answers. */
    static Need of(String functionFamily) {
        return switch (functionFamily) {
            case "PILOTAGE", "ELUS" -> PILOTAGE;
            case "EDUCATION" -> EDUCATION;
            case "ETAT" -> ETAT;
            case "INSERTION" -> INSERTION;
            case "LOGEMENT" -> LOGEMENT;
            case "SECURITE" -> SECURITE;
            default -> AUTRE;
        };
    }
}
