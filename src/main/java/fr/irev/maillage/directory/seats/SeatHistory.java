package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff say of a seat, as its history tells it: whether it is doubtful or pointless, and how it is reached itself. */
@Component
class SeatHistory implements RecordedFields {

    private record Marked(String marking, long version) {}

    private final SeatService service;
    private final SeatReachService reaches;
    private final JdbcClient database;

    SeatHistory(SeatService service, SeatReachService reaches, JdbcClient database) {
        this.service = service;
        this.reaches = reaches;
        this.database = database;
    }

    @Override
    public String kind() {
        return "SEAT";
    }

    @Override
    public List<String> fields() {
        return List.of("marking", "email", "phone");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return marked(id).map(seat -> {
            var fields = new HashMap<>(SeatReachService.fields(reaches.of(new SeatId(id))));
            fields.put("marking", seat.marking());
            return Map.copyOf(fields);
        });
    }

    private Optional<Marked> marked(long id) {
        return database.sql("select coalesce(marking, '') as marking, version from seat where seat_id = :id")
                .param("id", id)
                .query((row, number) -> new Marked(row.getString("marking"), row.getLong("version")))
                .optional();
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "marking" -> Texts.of("history.marking", SeatMarking.valueOf(value));
            case "phone" -> new PhoneNumber(value).display();
            default -> value;
        };
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var seat = marked(id).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written = RecordedFields.written(present(id).orElseThrow(), change);
        if (change.field().equals("marking")) {
            var marking = RecordedFields.given(written, "marking");
            service.mark(new SeatId(id), seat.version(), marking == null ? null : SeatMarking.valueOf(marking));
        } else {
            var email = RecordedFields.given(written, "email");
            var phone = RecordedFields.given(written, "phone");
            reaches.change(
                    new SeatId(id),
                    reaches.of(new SeatId(id)),
                    new SeatReach(
                            email == null ? null : new EmailAddress(email),
                            phone == null ? null : new PhoneNumber(phone)));
        }
    }
}
