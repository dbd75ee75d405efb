package fr.irev.maillage.territories;

/**
 * A scheme as one names it.
 *
 * @param status A_COMPLETER, CANDIDAT, ACTIF or TERMINE
 */
public record SchemeName(SchemeId id, SchemeKind kind, String name, String status) {}
