package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.SuccessorWelcome;
import fr.irev.maillage.directory.SuccessorWelcome.Newcomer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a handover welcomes: whoever it brings into the base with an address, if it is wanted. */
@Component
class Welcoming {

    private final SuccessorWelcome messages;
    private final JdbcClient database;

    Welcoming(SuccessorWelcome messages, JdbcClient database) {
        this.messages = messages;
        this.database = database;
    }

    /** Who would be welcomed; empty when nobody would. */
    Optional<Newcomer> newcomer(HandoverOrder order, SeatToHandOver seat) {
        var arrival = order.arrival();
        var from = order.welcomedWith();
        var leaving = order.leaving();
        var model = leaving == null ? seat.model() : leaving.mandate();
        if (arrival == null || from == null || model == null) {
            return Optional.empty();
        }
        var told = arrival.told();
        var email = arrival.email();
        if (told == null || email == null) {
            return Optional.empty();
        }
        return database.sql("""
                select coalesce(case :civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                    else f.inclusive end, m.free_title, :seat) as held, o.name
                from mandate m
                  join organisation o on o.organisation_id = m.organisation_id
                  left join job_function f on f.function_code = m.function_code
                where m.mandate_id = :model
                """)
                .param(
                        "civility",
                        Optional.ofNullable(told.civility()).map(Civility::name).orElse(""))
                .param("seat", seat.label())
                .param("model", model.mandateId())
                .query((row, number) -> new Newcomer(
                        told.civility(),
                        told.name(),
                        row.getString("held"),
                        row.getString("name"),
                        seat.place(),
                        arrival.firstDay(),
                        email,
                        from))
                .optional();
    }

    String foretell(Newcomer newcomer) {
        return messages.foretell(newcomer);
    }

    SuccessorWelcome.Letter preview(Newcomer newcomer) {
        return messages.preview(newcomer);
    }

    void write(MandateId arriving, Newcomer newcomer) {
        messages.write(arriving, newcomer);
    }

    /** What became of the message, empty when there was none. */
    Optional<String> takeBack(MandateId arriving) {
        return messages.takeBack(arriving);
    }
}
