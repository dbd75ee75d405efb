package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.ContactKind;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how seats themselves are reached. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class SeatReachService {

    private static final List<ContactKind> ADDRESSES = List.of(ContactKind.GENERIC_EMAIL, ContactKind.EMAIL);
    private static final List<ContactKind> PHONES =
            List.of(ContactKind.PHONE, ContactKind.SWITCHBOARD, ContactKind.MOBILE);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    SeatReachService(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** How the seat is reached; nothing where nobody has said so. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.LECTURE + "')")
    public SeatReach of(SeatId seat) {
        return new SeatReach(
                value(seat, ADDRESSES).map(EmailAddress::new).orElse(null),
                value(seat, PHONES).map(PhoneNumber::new).orElse(null));
    }

    private Optional<String> value(SeatId seat, List<ContactKind> kinds) {
        return database.sql("""
                select value from contact_point where seat_id = :seat and kind in (:kinds) order by contact_point_id limit 1
                """)
                .param("seat", seat.seatId())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(String.class)
                .optional();
    }

    /**
     * Says how the seat is reached from now on.
     *
     * @param read what was said before, as it was read: what else changed of the seat meanwhile does not matter
     * @throws OptimisticLockingFailureException when somebody else has said something else since
     * @throws NoSuchElementException when the seat is no longer in the base
     */
    public void change(SeatId seat, SeatReach read, SeatReach said) {
        lock(seat);
        if (!of(seat).equals(read)) {
            throw new OptimisticLockingFailureException(
                    "How seat " + seat.seatId() + " is reached was changed meanwhile");
        }
        var changes = FieldChange.between(fields(read), fields(said));
        if (changes.isEmpty()) {
            return;
        }
        for (var change : changes) {
            var address = change.field().equals("email");
            write(
                    seat,
                    address ? ADDRESSES : PHONES,
                    address ? ContactKind.GENERIC_EMAIL : ContactKind.PHONE,
                    change.after());
        }
        events.publishEvent(
                new JournalEvent("UPDATE", "SEAT", seat.seatId(), "Coordonnées du siège modifiées.", changes));
    }

    private void lock(SeatId seat) {
        if (database.sql("select seat_id from seat where seat_id = :seat for update")
                .param("seat", seat.seatId())
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw new NoSuchElementException("No such seat: " + seat.seatId());
        }
    }

    private void write(SeatId seat, List<ContactKind> instead, ContactKind kind, String value) {
        database.sql("delete from contact_point where seat_id = :seat and kind in (:kinds)")
                .param("seat", seat.seatId())
                .param("kinds", instead.stream().map(Enum::name).toList())
                .update();
        if (!value.isEmpty()) {
            database.sql("""
                    insert into contact_point (contact_point_id, seat_id, kind, value)
                    values (next value for contact_point_seq, :seat, :kind, :value)
                    """)
                    .param("seat", seat.seatId())
                    .param("kind", kind.name())
                    .param("value", value)
                    .update();
        }
    }

    static Map<String, String> fields(SeatReach reach) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", text(reach.email() == null ? null : reach.email().value()));
        fields.put("phone", text(reach.phone() == null ? null : reach.phone().e164()));
        return fields;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
