package fr.irev.maillage.demo;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceRecipients;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.MailingDraft;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingKind;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.letter.Block;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented letters: three that left, each with what became of every copy, the next one, and an invitation. */
@Component
class DemoLetters {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final String SENDER = "IREV";
    private static final String ANSWERS = "lettre@irev.example";
    private static final String SITE = "https://www.irev.example/";

    private final JdbcClient database;
    private final EntityManager entities;
    private final MailingService mailings;
    private final AudienceRecipients recipients;

    DemoLetters(JdbcClient database, EntityManager entities, MailingService mailings, AudienceRecipients recipients) {
        this.database = database;
        this.entities = entities;
        this.mailings = mailings;
        this.recipients = recipients;
    }

    /** A newsletter of the past. */
    void sentLetter(LocalDate day, AudienceId audience, Criterion rule, int number) {
        var subject = "Lettre d’information – " + MONTH.format(day);
        var mailing = draft(
                MailingKind.LETTER,
                subject,
                audience,
                null,
                List.of(
                        new Block.Text("{{salutation}},\n\nVoici les nouvelles du réseau."),
                        new Block.Article(
                                number == 1
                                        ? "Retour sur la rencontre du réseau Cités éducatives"
                                        : "La boîte à outils s’étoffe",
                                "Les présentations et les fiches sont en ligne.",
                                SITE + "ressources",
                                "Lire la suite")));
        sent(mailing, day, rule, OppositionPurpose.LETTER);
    }

    /** A message of the past to one network. */
    void sentMessage(LocalDate day, AudienceId audience, Criterion rule) {
        var mailing = draft(
                MailingKind.MESSAGE,
                "Documents de la session des pilotes",
                audience,
                null,
                List.of(
                        new Block.Text("{{salutation}},\n\nLes documents de la session sont à votre disposition."),
                        new Block.Button("Voir les documents", SITE + "pilotes")));
        sent(mailing, day, rule, OppositionPurpose.MESSAGE);
    }

    /** The letter of next month, ready to be looked at and released. */
    void nextLetter(LocalDate today, AudienceId audience, List<EventId> coming) {
        var month = MONTH.format(YearMonth.from(today).plusMonths(1));
        draft(
                MailingKind.LETTER,
                "Lettre d’information – " + month,
                audience,
                null,
                List.of(
                        new Block.Text("""
                        {{salutation}},

                        Ce mois-ci : la journée des **chefs de projet opérationnels**, un webinaire sur la GUSP et un territoire \
                        à l’honneur."""),
                        new Block.Heading("À la une"),
                        new Block.Article(
                                "Contrats de ville : préparer l’évaluation à mi-parcours",
                                "Trois intercommunalités racontent comment elles s’organisent :\n\n- une équipe resserrée ;\n"
                                        + "- des indicateurs partagés ;\n- la parole des habitants.",
                                SITE + "evaluation",
                                "Lire les trois récits"),
                        new Block.Article(
                                "Nouvelle publication : coopérer avec les familles",
                                "Un guide de douze pages issu du réseau des cités éducatives.",
                                SITE + "publications/familles",
                                "Télécharger le guide"),
                        new Block.Divider(),
                        new Block.Agenda(
                                "Les rendez-vous à venir",
                                coming.stream().map(EventId::eventId).toList()),
                        new Block.Spotlight(
                                "Beau Marais, Calais",
                                "Au pied des tours, un jardin partagé réunit chaque semaine les habitants et le collège voisin."),
                        new Block.Button("Toutes les ressources", SITE)));
    }

    /** The invitation to an event, ready to be looked at and released. */
    void invitation(AudienceId audience, EventId event) {
        draft(
                MailingKind.INVITATION,
                "Invitation : journée du réseau des CPO",
                audience,
                event,
                List.of(new Block.Text("""
                        {{salutation}},

                        L’IREV vous invite à la prochaine journée du réseau des chefs de projet opérationnels. Vingt places sont \
                        proposées : merci de répondre en deux clics ci-dessous."""), new Block.Text("À bientôt,\n\nL’équipe de l’IREV")));
    }

    private MailingId draft(
            MailingKind kind, String subject, AudienceId audience, @Nullable EventId event, List<Block> blocks) {
        return mailings.draftOfDemo(
                kind,
                new MailingDraft(
                        subject, "L’actualité du réseau en un coup d’œil", SENDER, ANSWERS, audience, event, blocks));
    }

    /** Writes the ledger as a sending would have left it: one row per recipient, and as many rows as recipients. */
    private void sent(MailingId mailing, LocalDate day, Criterion rule, OppositionPurpose purpose) {
        entities.flush(); // what follows goes to the rows themselves
        var released = day.atTime(LocalTime.of(9, 5)).atZone(PARIS).toInstant();
        var query = recipients.of(rule, purpose, 0, day);
        int copies = database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, civility, given_name, family_name,
                                      function_label, organisation, reason, state, outcome, attempts, message_id, smtp_code,
                                      smtp_reply, first_attempt_at, last_attempt_at)
                select :demoMailing, c.email, c.person_id, c.mandate_id, c.civility, c.given_name, c.family_name,
                       c.function_label, c.organisation, c.reason,
                       case c.lot when 0 then 'FAILED_PERM' when 1 then 'FAILED_TEMP' when 2 then 'UNCERTAIN' else 'SENT' end,
                       case c.lot when 0 then 'Le serveur ne connaît pas cette boîte.'
                                  when 1 then 'Le serveur n’a pas répondu pendant trois jours.'
                                  when 2 then 'La connexion s’est rompue avant la confirmation.' end,
                       case c.lot when 1 then 8 else 1 end,
                       concat('<', :demoMailing, '.', c.mandate_id, '.demo@maillage.example>'),
                       case c.lot when 0 then 550 when 1 then 451 when 2 then null else 250 end,
                       case c.lot when 0 then '550 5.1.1 User unknown' when 1 then '451 4.7.1 Try again later'
                                  when 2 then null else '250 2.0.0 OK' end,
                       :demoReleased, :demoReleased
                from (select r.*, mod(crc32(concat(:demoMailing, '/', r.email)), 120) as lot from (%s) r) c
                """.formatted(query.sql()))
                .params(query.parameters())
                .param("demoMailing", mailing.mailingId())
                .param("demoReleased", Timestamp.from(released))
                .update();
        database.sql("""
                update mailing m join audience a on a.audience_id = m.audience_id
                set m.state = 'FINISHED', m.recipients = :copies, m.typed_recipients = :copies, m.frozen_rule = a.rule,
                    m.frozen_events = '[]', m.released_at = :released, m.released_by = 'communication',
                    m.finished_at = :finished, m.created_at = :created, m.updated_at = :released,
                    a.last_used_at = greatest(coalesce(a.last_used_at, :released), :released)
                where m.mailing_id = :mailing
                """)
                .param("copies", copies)
                .param("released", Timestamp.from(released))
                .param("finished", Timestamp.from(released.plusSeconds(copies / 4 + 20L)))
                .param("created", Timestamp.from(released.minusSeconds(86_400)))
                .param("mailing", mailing.mailingId())
                .update();
    }
}
