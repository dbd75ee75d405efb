package fr.irev.maillage.shell;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.OneAtATime;
import fr.irev.maillage.shared.ReferenceLoader;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the reference data before anything else is done. The application says that it is ready only afterwards. Of several
 * instances on one database one loads while the others wait.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceData implements ApplicationRunner {

    private final OneAtATime instances;
    private final List<ReferenceLoader> loaders;

    ReferenceData(OneAtATime instances, List<ReferenceLoader> loaders) {
        this.instances = instances;
        this.loaders = loaders.stream()
                .sorted(Comparator.comparingInt(ReferenceLoader::rank))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        instances.alone("reference", () -> CurrentUser.asSystem(() -> loaders.forEach(ReferenceLoader::load)));
    }
}
