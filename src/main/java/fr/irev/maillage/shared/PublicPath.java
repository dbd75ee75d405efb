package fr.irev.maillage.shared;

/**
 * A path that people outside the house open without an account. Each module declares its own as a bean; everything else is
 * closed. Public paths keep no session and set no cookie, and what they change is protected by the link itself.
 *
 * @param pattern as Spring's path patterns, for example {@code /d/**}
 */
public record PublicPath(String pattern) {}
