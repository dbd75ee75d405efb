package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A staff account as the list of accounts shows it. {@code roles} are those given, without the implied ones. */
public record AccountRow(
        long id,
        String login,
        String displayName,
        @Nullable EmailAddress email,
        Set<String> roles,
        boolean enabled,
        boolean passwordChosen,
        boolean secondFactor,
        @Nullable LocalDate expiresOn,
        @Nullable Instant lastSignInAt) {}
