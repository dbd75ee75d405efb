package fr.irev.maillage.directory.vacancies;

import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ask while nobody holds a seat: what « Qui contacter ? » answers for it about its scheme or organisation. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class WhomToAsk {

    private final WhoToContact whoToContact;

    WhomToAsk(WhoToContact whoToContact) {
        this.whoToContact = whoToContact;
    }

    /** The next best for one seat; nothing where « Qui contacter ? » has no line for it. */
    public Optional<ContactLine> about(SeatRow seat, LocalDate day) {
        return Optional.ofNullable(about(List.of(seat), day).get(seat.id()));
    }

    /** The next best for many seats: one question for each scheme or organisation, not for each seat. */
    public Map<SeatId, ContactLine> about(Collection<SeatRow> seats, LocalDate day) {
        var subjects = new HashMap<Subject, Map<SeatId, ContactLine>>();
        var found = new HashMap<SeatId, ContactLine>();
        for (var seat : seats) {
            var subject = subject(seat);
            if (subject != null) {
                var line = subjects.computeIfAbsent(subject, asked -> ask(asked, day))
                        .get(seat.id());
                if (line != null) {
                    found.put(seat.id(), line);
                }
            }
        }
        return found;
    }

    private Map<SeatId, ContactLine> ask(Subject subject, LocalDate day) {
        var lines = new HashMap<SeatId, ContactLine>();
        for (var line : whoToContact.ask("", subject, day).lines()) {
            if (line.seat() != null) {
                lines.putIfAbsent(line.seat(), line);
            }
        }
        return lines;
    }

    private static @Nullable Subject subject(SeatRow seat) {
        if (seat.scheme() != null) {
            return new Subject.OnScheme(seat.scheme());
        }
        if (seat.organisation() != null) {
            return new Subject.AtOrganisation(seat.organisation());
        }
        return seat.territory() == null ? null : new Subject.InTerritory(seat.territory());
    }
}
