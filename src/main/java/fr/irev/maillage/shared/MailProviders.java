package fr.irev.maillage.shared;

import java.util.List;
import java.util.Optional;

/** The large mail providers of France, and addresses that look like a slip of the finger beside one of them. */
public final class MailProviders {

    private static final List<String> DOMAINS = List.of(
            "gmail.com",
            "orange.fr",
            "wanadoo.fr",
            "laposte.net",
            "hotmail.fr",
            "hotmail.com",
            "outlook.fr",
            "outlook.com",
            "yahoo.fr",
            "yahoo.com",
            "icloud.com",
            "free.fr",
            "sfr.fr",
            "live.fr",
            "numericable.fr");
    private static final int SHORTEST = 7; // letters; below, the domains of others are too near

    private MailProviders() {}

    /** The address that was probably meant, when the domain is one letter away from a provider's; nothing otherwise. */
    public static Optional<EmailAddress> meant(EmailAddress typed) {
        var domain = typed.domain();
        if (DOMAINS.contains(domain)) {
            return Optional.empty();
        }
        var french = domain.replaceFirst("\\.com\\.fr$", ".fr");
        return DOMAINS.stream()
                .filter(known -> known.equals(french) || (known.length() >= SHORTEST && OneSlip.between(known, domain)))
                .findFirst()
                .map(known -> new EmailAddress(
                        typed.value().substring(0, typed.value().lastIndexOf('@') + 1) + known));
    }
}
