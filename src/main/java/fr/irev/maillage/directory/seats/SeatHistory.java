package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff say of a seat, as its history tells it: whether it is doubtful or pointless. */
@Component
class SeatHistory implements RecordedFields {

    private record Marked(String marking, long version) {}

    private final SeatService service;
    private final JdbcClient database;

    SeatHistory(SeatService service, JdbcClient database) {
        this.service = service;
        this.database = database;
    }

    @Override
    public String kind() {
        return "SEAT";
    }

    @Override
    public List<String> fields() {
        return List.of("marking");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return marked(id).map(seat -> Map.of("marking", seat.marking()));
    }

    private Optional<Marked> marked(long id) {
        return database.sql("select coalesce(marking, '') as marking, version from seat where seat_id = :id")
                .param("id", id)
                .query((row, number) -> new Marked(row.getString("marking"), row.getLong("version")))
                .optional();
    }

    @Override
    public String words(String field, String value) {
        return Texts.of("history.marking", SeatMarking.valueOf(value));
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var seat = marked(id).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written =
                RecordedFields.given(RecordedFields.written(Map.of("marking", seat.marking()), change), "marking");
        service.mark(new SeatId(id), seat.version(), written == null ? null : SeatMarking.valueOf(written));
    }
}
