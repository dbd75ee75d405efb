package fr.irev.maillage.demo;

import fr.irev.maillage.events.EventDetails;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkMembership;
import fr.irev.maillage.shared.WorkingDays;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented events: four past, with the answers of their networks, and three to come. */
@Component
class DemoEvents {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int CPO_PLACES = 20;

    private record Session(
            String title,
            String format,
            @Nullable String theme,
            @Nullable NetworkId network,
            LocalDate day,
            int from,
            int to,
            @Nullable String venue,
            @Nullable String visio,
            @Nullable Integer places,
            String description) {}

    private final JdbcClient database;
    private final EventService events;
    private final EventLookup lookup;

    DemoEvents(JdbcClient database, EventService events, EventLookup lookup) {
        this.database = database;
        this.events = events;
        this.lookup = lookup;
    }

    /** Answers the events to come, that of the CPO network first. */
    List<EventId> fill(
            LocalDate today, Optional<NetworkId> cpo, Optional<NetworkId> pilots, Optional<NetworkId> cites) {
        past(today.minusDays(150), pilots, "Session d’actualité des contrats de ville", "VISIO", "SUIVI_EVALUATION");
        past(today.minusDays(100), cites, "Rencontre du réseau Cités éducatives", "RENCONTRE", "CITES_EDUCATIVES");
        past(today.minusDays(54), cpo, "Journée des chefs de projet opérationnels", "JOURNEE", "CITES_EDUCATIVES");
        past(today.minusDays(19), pilots, "Session des pilotes : préparer l’évaluation", "VISIO", "SUIVI_EVALUATION");
        var journee = opened(new Session(
                "Journée du réseau des CPO : coopérer avec les familles",
                "JOURNEE",
                "CITES_EDUCATIVES",
                cpo.orElse(null),
                workday(today.plusDays(26)),
                9,
                17,
                "Salle du Beffroi, Maison des associations, Arras",
                null,
                CPO_PLACES,
                """
                Une journée d’échanges entre chefs de projet opérationnels des cités éducatives.

                Matin : présentations croisées de trois démarches avec les parents. Après-midi : ateliers en petits groupes.
                Vingt places ; une liste d’attente s’ouvre ensuite."""));
        var session = opened(new Session(
                "Session en visio des pilotes des contrats de ville",
                "VISIO",
                "SUIVI_EVALUATION",
                pilots.orElse(null),
                workday(today.plusDays(13)),
                10,
                12,
                null,
                "https://visio.irev.example/pilotes",
                null,
                "Point d’actualité, puis tour de table sur les instances de l’année à venir."));
        var webinaire = opened(new Session(
                "Webinaire : la GUSP et l’abattement de TFPB, mode d’emploi",
                "WEBINAIRE",
                "GUSP_TFPB",
                null,
                workday(today.plusDays(41)),
                14,
                16,
                null,
                "https://visio.irev.example/gusp",
                null,
                "Pour les référents des intercommunalités, des communes et des bailleurs."));
        answers(journee, cpo, today, 45, 12);
        answers(session, pilots, today, 30, 10);
        return List.of(journee, session, webinaire);
    }

    private void past(LocalDate day, Optional<NetworkId> network, String title, String format, String theme) {
        boolean online = "VISIO".equals(format);
        var event = opened(new Session(
                title,
                format,
                theme,
                network.orElse(null),
                workday(day),
                9,
                online ? 11 : 16,
                online ? null : "Maison de quartier, Amiens",
                online ? "https://visio.irev.example/archives" : null,
                null,
                "Compte rendu envoyé aux participants."));
        answers(event, network, day.minusDays(6), 62, 15);
    }

    private EventId opened(Session session) {
        var event = events.create(
                new EventDetails(
                        session.title(),
                        session.format(),
                        session.theme(),
                        session.network(),
                        at(session.day(), session.from()),
                        at(session.day(), session.to()),
                        session.venue(),
                        session.visio(),
                        session.places(),
                        null,
                        session.description()),
                true);
        events.open(event, lookup.find(event).orElseThrow().version());
        return event;
    }

    /** Members of the network who answered: so many of a hundred come, so many do not, the others were silent. */
    private void answers(EventId event, Optional<NetworkId> network, LocalDate day, int coming, int declining) {
        network.ifPresent(of -> database.sql("""
                insert into registration (registration_id, event_id, person_id, mandate_id, email, display_name, state,
                                          answered_at, origin)
                select next value for registration_seq, :event, a.person_id, a.mandate_id, a.email, a.display_name, a.state,
                       :answered, 'LINK'
                from (select m.person_id, m.mandate_id, m.email, concat(p.given_name, ' ', p.family_name) as display_name,
                             case when mod(crc32(concat(:event, '/', m.person_id)), 100) < :coming then 'CONFIRMED'
                                  else 'DECLINED' end as state,
                             row_number() over (partition by m.email order by m.mandate_id) as turn
                      from mandate m
                        join person p on p.person_id = m.person_id
                      where m.email is not null and m.demo
                        and mod(crc32(concat(:event, '/', m.person_id)), 100) < :coming + :declining
                        and m.mandate_id in (%s)) a
                where a.turn = 1
                order by a.state, a.mandate_id
                limit 200
                """.formatted(NetworkMembership.mandates("network", "day")))
                .param("event", event.eventId())
                .param("answered", Timestamp.from(at(day, 10)))
                .param("coming", coming)
                .param("declining", declining)
                .param("network", of.networkId())
                .param("day", day)
                .update());
    }

    /** The day itself, or the first after it on which offices are open. */
    private static LocalDate workday(LocalDate day) {
        return WorkingDays.after(day.minusDays(1));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 30)).atZone(PARIS).toInstant();
    }
}
