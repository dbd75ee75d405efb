package fr.irev.maillage.demo;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.OneAtATime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a demonstration at its first start, right after the reference data. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DemoData implements ApplicationRunner {

    private final Installation installation;
    private final OneAtATime instances;
    private final Demonstration demonstration;

    DemoData(Installation installation, OneAtATime instances, Demonstration demonstration) {
        this.installation = installation;
        this.instances = instances;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demo()) {
            instances.alone("demonstration", () -> CurrentUser.asSystem(demonstration::fillOnce));
        }
    }
}
