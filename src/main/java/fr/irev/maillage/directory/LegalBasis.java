package fr.irev.maillage.directory;

/** Why a person's data may be kept (RGPD art. 6.1): the public-interest mission (e), or the person's consent (a). */
public enum LegalBasis {
    MISSION_INTERET_PUBLIC,
    CONSENTEMENT
}
