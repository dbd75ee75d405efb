package fr.irev.maillage.delivery;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies that went to people. The ledger never loses a row: the sum of its states is the number that was frozen. Two copies of
 * one letter to two addresses of a person stay two, for that is what left.
 */
@Component
class DeliveryReferences implements PersonReferences {

    private static final String KEY = "delivery_id";
    private static final String LABEL = "un envoi";

    private final JdbcClient database;

    DeliveryReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("delivery.person_id", "delivery.mandate_id");
    }

    @Override
    public List<String> attached(PersonId person) {
        return counted("person_id", person.personId());
    }

    @Override
    public List<String> attached(MandateId mandate) {
        return counted("mandate_id", mandate.mandateId());
    }

    private List<String> counted(String column, long id) {
        int rows = database.sql("select count(*) from delivery where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return PersonReferences.counted(rows, "envoi", "envois");
    }

    @Override
    public void bringOver(PersonMerge merge) {
        merge.doubled()
                .forEach((from, to) ->
                        merge.move("delivery", KEY, "mandate_id", from.mandateId(), to.mandateId(), LABEL));
        merge.move(
                "delivery",
                KEY,
                "person_id",
                merge.absorbed().personId(),
                merge.kept().personId(),
                LABEL);
    }

    @Override
    public void erase(PersonId person) {
        database.sql("""
                delete from rehearsal_message
                where recipient in (select email from mandate_all where person_id = :person)
                  and recipient not in (select email from mandate_all where person_id <> :person and email is not null)
                """).param("person", person.personId()).update();
        database.sql("""
                update delivery
                set email = concat('efface-', delivery_id, '@efface.invalid'), civility = null, given_name = '',
                    family_name = '', function_label = '', organisation = '', smtp_reply = null,
                    outcome = if(state in ('PENDING', 'RETRY'), 'La personne a été effacée.', outcome),
                    next_attempt_at = if(state in ('PENDING', 'RETRY'), null, next_attempt_at),
                    state = if(state in ('PENDING', 'RETRY'), 'SKIPPED', state),
                    person_id = null, mandate_id = null
                where person_id = :person
                   or mandate_id in (select mandate_id from mandate_all where person_id = :person)
                """).param("person", person.personId()).update();
    }
}
