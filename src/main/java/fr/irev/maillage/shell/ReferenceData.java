package fr.irev.maillage.shell;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ReferenceLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
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

    private static final int PATIENCE = 300; // seconds
    /** Locks are the server's, not the database's: the name says whose it is. */
    private static final String LOCK = "left(concat(database(), '.reference'), 64)";

    private final DataSource database;
    private final List<ReferenceLoader> loaders;

    ReferenceData(DataSource database, List<ReferenceLoader> loaders) {
        this.database = database;
        this.loaders = loaders.stream()
                .sorted(Comparator.comparingInt(ReferenceLoader::rank))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select get_lock(" + LOCK + ", " + PATIENCE + ")")) {
                throw new IllegalStateException("Another instance is still loading the reference data");
            }
            try {
                CurrentUser.asSystem(() -> loaders.forEach(ReferenceLoader::load));
            } finally {
                ask(connection, "select release_lock(" + LOCK + ")");
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
