package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.mailings.MailingState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks once more, right before each copy, whether it may leave: between freezing and now people changed their minds. */
@Component
class LastLook {

    /** What it finds. */
    sealed interface Verdict {

        /** It leaves. */
        record Go() implements Verdict {}

        /** Nothing of this mailing leaves at the moment. */
        record NotNow() implements Verdict {}

        /** It does not leave, for a reason in French. */
        record Never(String why) implements Verdict {}
    }

    private static final Verdict GONE = new Verdict.Never("La copie a été retirée.");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris"); // where a mandate's days begin

    private record Facts(
            long deliveryId,
            String mailingState,
            boolean confirms,
            boolean overtaken,
            boolean open,
            boolean sameAddress,
            boolean suspended,
            boolean opposed) {}

    private final JdbcClient database;
    private final Clock clock;

    LastLook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One verdict for each copy, in their order, as of the beginning of the statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Verdict> at(List<ClaimedDelivery> copies) {
        var verdicts = database
                .sql("""
                select d.delivery_id, m.state as mailing_state, m.kind = 'CONFIRMATION' as confirms,
                    m.kind = 'CONFIRMATION' and exists (
                        select 1 from delivery newer join mailing n on n.mailing_id = newer.mailing_id
                        where newer.mandate_id = d.mandate_id and newer.delivery_id > d.delivery_id
                            and n.kind = 'CONFIRMATION' and n.event_id = m.event_id) as overtaken,
                    d.mandate_id is null
                        or (t.mandate_id is not null and %s) as open,
                    d.mandate_id is null or coalesce(t.email = d.email, false) as same_address,
                    exists (select 1 from suspended_address s where s.email = d.email and s.lifted_at is null)
                        as suspended,
                    %s as opposed
                from delivery d
                    join mailing m on m.mailing_id = d.mailing_id
                    join sending g on g.mailing_id = d.mailing_id
                    left join mandate t on t.mandate_id = d.mandate_id
                where d.delivery_id in (:ids)
                """.formatted(
                                OpenMandates.on("t", ":today"),
                                Oppositions.opposed("d.email", "d.person_id", "g.purpose", "g.subject_id", ":today")))
                .param("today", LocalDate.ofInstant(clock.instant(), PARIS))
                .param(
                        "ids",
                        copies.stream().map(copy -> copy.id().deliveryId()).toList())
                .query(Facts.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Facts::deliveryId, LastLook::judge));
        return copies.stream()
                .map(copy -> verdicts.getOrDefault(copy.id().deliveryId(), GONE))
                .toList();
    }

    private static Verdict judge(Facts facts) {
        return switch (MailingState.valueOf(facts.mailingState())) {
            case CANCELLED -> new Verdict.Never("Envoi annulé.");
            case DRAFT, SCHEDULED, PAUSED -> new Verdict.NotNow();
            case SENDING, FINISHED -> {
                if (facts.overtaken()) {
                    yield new Verdict.Never("Remplacé par une confirmation plus récente.");
                }
                if (facts.opposed() && !facts.confirms()) { // who answers an invitation wants to know what came of it
                    yield new Verdict.Never("La personne s’est opposée à ces envois.");
                }
                if (facts.suspended()) {
                    yield new Verdict.Never("L’adresse est suspendue\u00a0: elle ne fonctionne pas.");
                }
                if (!facts.open()) {
                    yield new Verdict.Never("Le mandat a pris fin.");
                }
                yield facts.sameAddress()
                        ? new Verdict.Go()
                        : new Verdict.Never("L’adresse a changé depuis que l’envoi a été lancé.");
            }
        };
    }
}
