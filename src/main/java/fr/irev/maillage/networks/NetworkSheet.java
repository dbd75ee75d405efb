package fr.irev.maillage.networks;

import fr.irev.maillage.directory.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network as its page shows it.
 *
 * @param coAnimator the organisation that animates it with us
 * @param restricted shown to administrators and to its animators only
 * @param animators logins of staff accounts
 * @param composition the clauses and how to say them
 * @param targets of all years, the newest first
 * @param version to be given back when it is changed
 */
public record NetworkSheet(
        NetworkId id,
        String code,
        String name,
        String description,
        @Nullable OrganisationId coAnimator,
        String coAnimatorName,
        boolean restricted,
        List<String> animators,
        List<SaidClause> composition,
        List<NetworkTarget> targets,
        long version) {

    /**
     * A clause and its French words.
     *
     * @param words « délégué·es du préfet (préfectures) sur un contrat de ville »
     * @param since first day of the composition it is part of; missing: as long as is known
     */
    public record SaidClause(
            NetworkClause clause, String words, @Nullable LocalDate since) {}
}
