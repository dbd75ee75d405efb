package fr.irev.maillage.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Work that of several instances on one database only one does at a time, such as filling it: the others wait. */
@Component
public class OneAtATime {

    private static final int PATIENCE = 300; // seconds

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /**
     * Does the work once no other instance does work of this name.
     *
     * @throws IllegalStateException when the others take more than five minutes
     */
    public void alone(String name, Runnable work) {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException("Not a name of work: " + name);
        }
        // Locks are the server's, not the database's: the name says whose it is.
        var lock = "left(concat('" + name + ".', database()), 64)";
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select get_lock(" + lock + ", " + PATIENCE + ")")) {
                throw new IllegalStateException("Another instance is still busy with: " + name);
            }
            try {
                work.run();
            } finally {
                ask(connection, "select release_lock(" + lock + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock for " + name + " cannot be had", e);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
