package fr.irev.maillage.delivery;

import fr.irev.maillage.audiences.AudienceNetworks;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.SealedTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the link at the foot of a letter lets its recipient do: stop receiving. The link is the right to it. */
@Service
@Transactional
public class Opposing {

    /** How much the recipient no longer wants. */
    public enum Scope {
        /** What this message was: a letter, an invitation, a message, or something of a network. */
        THIS,
        /** The information letters, whatever this message was. */
        LETTERS,
        /** Everything. */
        ALL
    }

    /**
     * Whom a link belongs to.
     *
     * @param purpose what {@link Scope#THIS} stands for; {@link OppositionPurpose#ALL} when there is no narrower choice
     * @param network what the network is called, for {@link OppositionPurpose#NETWORK}; empty otherwise
     * @param opposedToThis whether they have refused that already
     * @param opposedToLetters whether they have refused the letters already
     * @param opposedToAll whether they have refused everything already
     */
    public record Recipient(
            String email,
            String name,
            OppositionPurpose purpose,
            String network,
            boolean opposedToThis,
            boolean opposedToLetters,
            boolean opposedToAll) {}

    private record Copy(
            String email,
            @Nullable Long personId,
            String givenName,
            String familyName,
            String purpose,
            long subjectId) {}

    private final JdbcClient database;
    private final SealedTokens tokens;
    private final Oppositions oppositions;
    private final AudienceNetworks networks;

    Opposing(JdbcClient database, SealedTokens tokens, Oppositions oppositions, AudienceNetworks networks) {
        this.database = database;
        this.tokens = tokens;
        this.oppositions = oppositions;
        this.networks = networks;
    }

    /** Whom the link belongs to; empty when it is not one of ours. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public Optional<Recipient> behind(String token) {
        return copy(token).map(copy -> {
            var purpose = OppositionPurpose.valueOf(copy.purpose());
            var email = new EmailAddress(copy.email());
            return new Recipient(
                    copy.email(),
                    (copy.givenName() + " " + copy.familyName()).strip(),
                    purpose,
                    purpose == OppositionPurpose.NETWORK
                            ? networks.name(copy.subjectId()).orElse("")
                            : "",
                    oppositions.isOpposed(email, purpose, copy.subjectId()),
                    oppositions.isOpposed(email, OppositionPurpose.LETTER, 0),
                    oppositions.isOpposed(email, OppositionPurpose.ALL, 0));
        });
    }

    /**
     * Notes the wish; saying it twice is saying it once. Copies that have not left look for it before they do.
     *
     * @param oneClick whether a mail program said it for the recipient (RFC 8058)
     * @return false when the link is not one of ours
     */
    @PreAuthorize("hasRole('GESTION')")
    public boolean oppose(String token, Scope scope, boolean oneClick) {
        var found = copy(token);
        found.ifPresent(copy -> {
            var purpose = switch (scope) {
                case THIS -> OppositionPurpose.valueOf(copy.purpose());
                case LETTERS -> OppositionPurpose.LETTER;
                case ALL -> OppositionPurpose.ALL;
            };
            var person = copy.personId() == null ? null : new PersonId(copy.personId());
            oppositions.record(
                    new EmailAddress(copy.email()), person, purpose, copy.subjectId(), oneClick ? "ONE_CLICK" : "LINK");
        });
        return found.isPresent();
    }

    private Optional<Copy> copy(String token) {
        return tokens.open(SealedTokens.Purpose.OPPOSITION, token)
                .flatMap(content -> database.sql("""
                        select d.email, d.person_id, d.given_name, d.family_name, s.purpose, s.subject_id
                        from delivery d join sending s on s.mailing_id = d.mailing_id
                        where d.delivery_id = :id and d.email not like '%@efface.invalid' -- nobody is behind it any more
                        """)
                        .param("id", content.first())
                        .query(Copy.class)
                        .optional());
    }
}
