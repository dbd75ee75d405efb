package fr.irev.maillage.territories;

/**
 * A scheme as one names it.
 *
 * @param status on the day the name was asked for: A_COMPLETER, A_VENIR, CANDIDAT, ACTIF or TERMINE
 */
public record SchemeName(SchemeId id, SchemeKind kind, String name, String status) {}
