package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of imports that became people or completed them. */
@Component
class ImportReferences implements PersonReferences {

    private final JdbcClient database;

    ImportReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("people_import_row.person_id");
    }

    @Override
    public List<String> attached(PersonId person) {
        int lines = database.sql("select count(*) from people_import_row where person_id = :person")
                .param("person", person.personId())
                .query(Integer.class)
                .single();
        return PersonReferences.counted(lines, "ligne d’import", "lignes d’import");
    }

    @Override
    public void bringOver(PersonMerge merge) {
        merge.move(
                "people_import_row",
                "concat(import_id, '/', line)",
                "person_id",
                merge.absorbed().personId(),
                merge.kept().personId(),
                "une ligne d’import");
    }

    /**
     * The line stays for the figures of the import, without what stood in the file; what it had noted to be taken back says
     * who somebody was, and goes.
     */
    @Override
    public void erase(PersonId person) {
        database.sql("""
                delete s from people_import_step s
                  join people_import_row r on r.import_id = s.import_id and r.line = s.line
                where r.person_id = :person and s.kind <> 'ORGANISATION'
                """).param("person", person.personId()).update();
        database.sql("update people_import_row set person_id = null, original = '[]' where person_id = :person")
                .param("person", person.personId())
                .update();
    }
}
