package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handovers that can still be undone. A merge leaves them as they are: while the mandates belong to somebody else than before,
 * they cannot be undone. An erasure takes them out, for they say who somebody was.
 */
@Component
class HandoverReferences implements PersonReferences {

    private final JdbcClient database;

    HandoverReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "seat_handover.leaving_mandate_id",
                "seat_handover.leaving_person_id",
                "seat_handover.arriving_mandate_id",
                "seat_handover.arriving_person_id");
    }

    /** The mandates say it already. */
    @Override
    public List<String> attached(PersonId person) {
        return List.of();
    }

    @Override
    public void bringOver(PersonMerge merge) {
        // Who left and who came is compared at the undo, see SeatHandovers.
    }

    @Override
    public void erase(PersonId person) {
        database.sql("""
                delete from seat_handover
                where leaving_person_id = :person or arriving_person_id = :person
                   or leaving_mandate_id in (select mandate_id from mandate_all where person_id = :person)
                   or arriving_mandate_id in (select mandate_id from mandate_all where person_id = :person)
                """).param("person", person.personId()).update();
    }
}
