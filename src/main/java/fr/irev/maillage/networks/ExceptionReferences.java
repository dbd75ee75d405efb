package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exceptions to the rules of networks, which hang from mandates and move with them. Where one mandate was entered twice and
 * both have an exception in a network on common days, that of the kept mandate counts; the other stays with the hidden one,
 * where it has no effect.
 */
@Component
class ExceptionReferences implements PersonReferences {

    private final JdbcClient database;

    ExceptionReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("network_exception.mandate_id");
    }

    @Override
    public List<String> attached(PersonId person) {
        int exceptions = database.sql("""
                select count(*) from network_exception x join mandate m on m.mandate_id = x.mandate_id
                where m.person_id = :person
                """)
                .param("person", person.personId())
                .query(Integer.class)
                .single();
        return counted(exceptions);
    }

    @Override
    public List<String> attached(MandateId mandate) {
        int rows = database.sql("select count(*) from network_exception where mandate_id = :mandate")
                .param("mandate", mandate.mandateId())
                .query(Integer.class)
                .single();
        return counted(rows);
    }

    private static List<String> counted(int exceptions) {
        return PersonReferences.counted(exceptions, "exception dans un réseau", "exceptions dans des réseaux");
    }

    @Override
    public void bringOver(PersonMerge merge) {
        merge.doubled()
                .forEach((from, to) -> database.sql("""
                select x.network_exception_id
                from network_exception x
                where x.mandate_id = :from
                  and not exists (
                    select 1 from network_exception kept
                    where kept.mandate_id = :to and kept.network_id = x.network_id
                      and kept.starts_on <= ifnull(x.ends_on, '9999-12-31')
                      and x.starts_on <= ifnull(kept.ends_on, '9999-12-31'))
                order by x.network_exception_id
                """)
                        .param("from", from.mandateId())
                        .param("to", to.mandateId())
                        .query(Long.class)
                        .list()
                        .forEach(exception -> merge.change(
                                "network_exception",
                                "network_exception_id",
                                exception,
                                "mandate_id",
                                to.mandateId(),
                                "une exception de réseau")));
    }

    @Override
    public void erase(PersonId person) {
        database.sql("""
                delete from network_exception
                where mandate_id in (select mandate_id from mandate_all where person_id = :person)
                """).param("person", person.personId()).update();
    }
}
