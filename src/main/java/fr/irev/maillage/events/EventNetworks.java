package fr.irev.maillage.events;

import fr.irev.maillage.networks.NetworkId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The networks an event may be a session of: those in use that everybody may see. */
@Component
@PreAuthorize("hasRole('LECTURE')")
public class EventNetworks {

    /** A network by its name. */
    public record EventNetwork(NetworkId id, String name) {}

    private final JdbcClient database;

    EventNetworks(JdbcClient database) {
        this.database = database;
    }

    /** All of them by name. */
    public List<EventNetwork> all() {
        return database.sql("""
                select network_id, name from network
                where archived_at is null and not restricted
                order by name
                """)
                .query((row, number) ->
                        new EventNetwork(new NetworkId(row.getLong("network_id")), row.getString("name")))
                .list();
    }
}
