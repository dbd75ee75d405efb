package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking an import back would do.
 *
 * @param people who would leave the base
 * @param mandates of people known before, that would go
 * @param completions mandates that would say again what they said before
 * @param organisations that would go
 * @param kept what would stay, because somebody has worked on it since
 */
public record ImportUndoPlan(int people, int mandates, int completions, int organisations, List<Kept> kept) {

    public ImportUndoPlan {
        kept = List.copyOf(kept);
    }

    /** Whether anything would change. */
    public boolean something() {
        return people + mandates + completions + organisations > 0;
    }

    /**
     * Something that stays as it is.
     *
     * @param line of the file
     * @param what it is, in French, with its article
     * @param person whose sheet says more; missing for an organisation
     * @param organisation whose sheet says more; missing for a person
     * @param why what was done to it since, by whom, in French
     */
    public record Kept(
            int line,
            String what,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            String why) {}
}
