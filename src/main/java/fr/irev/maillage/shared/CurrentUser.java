package fr.irev.maillage.shared;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting: the signed-in account, or the system itself for jobs and for what a recipient's own link does. */
public final class CurrentUser {

    /** The login under which jobs and public pages act. */
    public static final String SYSTEM = "système";

    private static final List<SimpleGrantedAuthority> ALL_ROLES =
            List.of(Roles.LECTURE, Roles.GESTION, Roles.REDACTION, Roles.ENVOI, Roles.ADMIN).stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();

    private CurrentUser() {}

    /** The login of whoever acts. */
    public static String login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated() ? SYSTEM : authentication.getName();
    }

    /** Whether the signed-in account holds the role, given or implied. */
    public static boolean holds(String role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** Does something in the name of the system, with every role, then gives the thread back as it was. */
    public static <T> T asSystem(Supplier<T> work) {
        return as(UsernamePasswordAuthenticationToken.authenticated(SYSTEM, "", ALL_ROLES), work);
    }

    /** Does something in the name of somebody, then gives the thread back as it was. */
    public static <T> T as(Authentication somebody, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(somebody);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #asSystem(Supplier)}, for work without an answer. */
    public static void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return true;
        });
    }
}
