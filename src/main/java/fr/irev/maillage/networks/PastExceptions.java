package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateHistory;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exceptions of a mandate whose organisation went into another: those of the past tell of the past, others go on. */
@Component
class PastExceptions implements MandateHistory {

    private static final String TABLE = "network_exception";
    private static final String KEY = "network_exception_id";
    private static final String LABEL = "une exception de réseau";

    private record Begun(long id, @Nullable LocalDate end) {}

    private final JdbcClient database;

    PastExceptions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keepPast(MandateId living, MandateId past, LocalDate lastDay, RecordedChanges changes) {
        database.sql("""
                select network_exception_id, ends_on from network_exception
                where mandate_id = :living and starts_on <= :last
                order by network_exception_id
                """)
                .param("living", living.mandateId())
                .param("last", lastDay)
                .query((row, number) ->
                        new Begun(row.getLong("network_exception_id"), row.getObject("ends_on", LocalDate.class)))
                .list()
                .forEach(one -> {
                    if (one.end() != null && !one.end().isAfter(lastDay)) {
                        changes.change(TABLE, KEY, one.id(), "mandate_id", past.mandateId(), LABEL);
                    } else {
                        copy(one, past, lastDay, changes);
                        changes.change(TABLE, KEY, one.id(), "starts_on", lastDay.plusDays(1), LABEL);
                    }
                });
    }

    private void copy(Begun one, MandateId past, LocalDate lastDay, RecordedChanges changes) {
        long id = database.sql("select next value for network_exception_seq")
                .query(Long.class)
                .single();
        database.sql("""
                insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on, ends_on)
                select :id, network_id, :past, direction, reason, starts_on, :last
                from network_exception
                where network_exception_id = :of
                """)
                .param("id", id)
                .param("past", past.mandateId())
                .param("last", lastDay)
                .param("of", one.id())
                .update();
        changes.added(TABLE, KEY, id, LABEL);
    }
}
