package fr.irev.maillage.networks;

import java.util.List;

/**
 * A member as a file shows them.
 *
 * @param phones in E.164, the direct line first
 */
public record ExportedMember(NetworkMember member, List<String> phones) {}
