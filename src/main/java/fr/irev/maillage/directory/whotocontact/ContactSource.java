package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.territories.SchemeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people to contact are found: a scheme or an organisation that answers for the place.
 *
 * @param rank nearness: schemes first, then the organisations of the smallest territory
 * @param path the steps from the place to here
 * @param carrier whose switchboard or generic mailbox is the next best
 * @param certain whether it is known to answer for the place, or merely presumed
 */
record ContactSource(
        int rank,
        @Nullable Long scheme,
        @Nullable SchemeKind kind,
        @Nullable Long organisation,
        @Nullable String typeCode,
        String name,
        List<String> path,
        @Nullable Switchboard carrier,
        boolean certain) {

    private static final int DEPARTEMENT = 8; // its rank

    ContactSource {
        path = List.copyOf(path);
    }

    /** Whether it answers for a département, the région or more. */
    boolean isWide() {
        return scheme == null && (rank == DEPARTEMENT || rank == DEPARTEMENT + 1);
    }

    /** Whether it answers for the whole région. */
    boolean isWidest() {
        return scheme == null && rank == DEPARTEMENT + 1;
    }

    /** An organisation as one reaches it without knowing anybody. */
    record Switchboard(
            OrganisationId organisation,
            String name,
            @Nullable String phone,
            @Nullable String email) {

        boolean reachable() {
            return phone != null || email != null;
        }
    }
}
