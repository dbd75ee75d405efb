package fr.irev.maillage.territories;

import fr.irev.maillage.shared.TypedText;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the staff says of a scheme.
 *
 * @param name official name, at most 200 characters
 * @param shortName usual name, at most 120 characters, possibly empty
 * @param status A_COMPLETER, CANDIDAT, ACTIF or TERMINE
 * @param statusSince first day of the status, where it differs from the one before; today where missing
 * @param wave year of labelling, if known
 * @param certainty what remains to be confirmed, at most 200 characters, possibly empty
 * @param communes for a cité éducative, the communes it covers; null leaves what the scheme covers as it is
 * @param version as read before
 * @throws fr.irev.maillage.shared.InvalidText when a text cannot be kept
 */
public record SchemeChange(
        String name,
        String shortName,
        String status,
        @Nullable LocalDate statusSince,
        @Nullable Integer wave,
        String certainty,
        @Nullable Set<TerritoryId> communes,
        long version) {

    private static final Set<String> STATES = Set.of("A_COMPLETER", "CANDIDAT", "ACTIF", "TERMINE");
    private static final int FIRST_WAVE = 2014;
    private static final int LAST_WAVE = 2100;

    /** As the canonical constructor; a status that changes does so today. */
    public SchemeChange(
            String name,
            String shortName,
            String status,
            @Nullable Integer wave,
            String certainty,
            @Nullable Set<TerritoryId> communes,
            long version) {
        this(name, shortName, status, null, wave, certainty, communes, version);
    }

    public SchemeChange {
        name = TypedText.line(name, 200);
        shortName = TypedText.line(shortName, 120);
        certainty = TypedText.line(certainty, 200);
        if (!TypedText.says(name) || !STATES.contains(status)) {
            throw new IllegalArgumentException("A scheme has a name and a known state");
        }
        if (wave != null && (wave < FIRST_WAVE || wave > LAST_WAVE)) {
            throw new IllegalArgumentException("No label was given in " + wave);
        }
        communes = communes == null ? null : Set.copyOf(communes);
    }
}
