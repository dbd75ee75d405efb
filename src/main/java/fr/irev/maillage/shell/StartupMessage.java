package fr.irev.maillage.shell;

import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.StartupNotice;
import fr.irev.maillage.shared.start.Terminal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells in the terminal where the application answers and how to sign in. */
@Component
@ConditionalOnWebApplication
class StartupMessage {

    private final Installation installation;
    private final List<StartupNotice> notices;

    StartupMessage(Installation installation, List<StartupNotice> notices) {
        this.installation = installation;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell() {
        var out = Terminal.out();
        out.println();
        out.println("Maillage répond sur " + installation.baseUrl() + " (Ctrl-C pour arrêter).");
        if (installation.rehearsal()) {
            out.println("Mode répétition : aucun message ne quitte cette machine.");
        }
        notices.stream().flatMap(notice -> notice.lines().stream()).forEach(out::println);
        out.println("Données et journal : " + installation.dataFolder());
        out.println();
    }
}
