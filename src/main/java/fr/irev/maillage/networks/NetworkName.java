package fr.irev.maillage.networks;

/**
 * A network by its name, for lists of choices.
 *
 * @param restricted shown to administrators and to its animators only
 */
public record NetworkName(NetworkId id, String code, String name, boolean restricted) {}
