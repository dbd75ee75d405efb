package fr.irev.maillage.directory.seats;

import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the seat templates to what the file says and creates the seats they expect, on schemes and organisations. Seats
 * whose vacancy is no alarm ({@code expected} = false) are not created, and what staff changed in a template stays theirs.
 */
@Component
class SeatReference implements ReferenceLoader {

    private static final List<String> FILES = List.of(
            "seat_templates.csv",
            "contrats_de_ville.csv",
            "cites_educatives.csv",
            "institutions.csv",
            "missions_locales.csv",
            "canope.csv",
            "organisations.csv");

    private final ReferenceFiles files;
    private final JdbcClient database;

    SeatReference(ReferenceFiles files, JdbcClient database) {
        this.files = files;
        this.database = database;
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public void load() {
        files.loadIfChanged("seats", FILES, this::bring);
    }

    private void bring() {
        try (var templates = new BulkInsert(database, """
                insert into seat_template (owner_kind, owner_code, function_code, qualifier, seat_group, rank_order, importance)
                """, """
                on duplicate key update seat_group = if(edited, seat_group, values(seat_group)),
                  rank_order = if(edited, rank_order, values(rank_order)), importance = if(edited, importance, values(importance))
                """)) {
            for (var row : files.read("seat_templates.csv")) {
                if (Boolean.parseBoolean(row.getField("expected"))) {
                    templates.add(
                            row.getField("owner_kind"),
                            row.getField("owner"),
                            row.getField("function_code"),
                            row.getField("qualifier"),
                            row.getField("seat_group"),
                            Integer.valueOf(row.getField("rank")),
                            Integer.valueOf(row.getField("importance")));
                }
            }
        }
        SeatTemplates.createOnSchemes(database, "", Map.of());
        SeatTemplates.createOnOrganisations(database, "", Map.of());
    }
}
