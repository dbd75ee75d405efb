package fr.irev.maillage.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person on a day.
 *
 * @param mandates open ones first, then the career backwards
 * @param oppositions those that stand, then those lifted
 * @param suspensions of the addresses of their mandates
 */
public record PersonSheet(
        PersonId id,
        long version,
        @Nullable Civility civility,
        PersonName name,
        @Nullable String note,
        @Nullable String source,
        LegalBasis legalBasis,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        List<MandateSheet> mandates,
        List<StandingOpposition> oppositions,
        List<Suspension> suspensions) {

    /** Mandates open on the day. */
    public List<MandateSheet> current() {
        return mandates.stream().filter(MandateSheet::open).toList();
    }

    /** The others: ended, or not begun. */
    public List<MandateSheet> career() {
        return mandates.stream().filter(mandate -> !mandate.open()).toList();
    }

    /** Whether there is an open mandate. */
    public boolean inOffice() {
        return mandates.stream().anyMatch(MandateSheet::open);
    }

    /** Whether the person refuses some of what is sent. */
    public boolean opposed() {
        return oppositions.stream().anyMatch(opposition -> opposition.liftedAt() == null);
    }

    /** An opposition of the person. @param liftedAt missing while it stands */
    public record StandingOpposition(
            long id,
            String email,
            OppositionPurpose purpose,
            long subjectId,
            String origin,
            Instant madeAt,
            @Nullable Instant liftedAt,
            @Nullable String liftedReason) {

        /** As it was before an instant: standing, if it was lifted then or later. */
        StandingOpposition before(Instant end) {
            return liftedAt == null || liftedAt.isBefore(end)
                    ? this
                    : new StandingOpposition(id, email, purpose, subjectId, origin, madeAt, null, null);
        }
    }

    /** An address of the person that does not work. */
    public record Suspension(String email, String reason, Instant since) {}
}
