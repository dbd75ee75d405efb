package fr.irev.maillage.delivery;

import fr.irev.maillage.mailings.MailingId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mailings under way and their copies, without people behind them. */
public final class DeliveryFixtures {

    private static final AtomicLong NEXT = new AtomicLong(800_000_000);

    private final JdbcClient database;

    public DeliveryFixtures(JdbcClient database) {
        this.database = database;
    }

    /** A letter that has been released and has no recipients yet. */
    public MailingId letter() {
        return letter("Lettre de novembre « à tous »");
    }

    public MailingId letter(String subject) {
        long id = NEXT.incrementAndGet();
        database.sql("""
                insert into mailing (mailing_id, kind, subject, blocks, state, released_at, released_by, recipients, frozen_rule,
                    frozen_events, created_by)
                values (:id, 'LETTER', :subject, '[]', 'SENDING', now(6), 'essai', 1, '{}', '[]', 'essai')
                """).param("id", id).param("subject", subject).update();
        database.sql("insert into sending (mailing_id, purpose, frozen_at) values (:id, 'LETTER', now(6))")
                .param("id", id)
                .update();
        return new MailingId(id);
    }

    /** Copies that wait. */
    public void copies(MailingId mailing, String... addresses) {
        for (var address : addresses) {
            database.sql("""
                    insert into delivery (mailing_id, email, civility, given_name, family_name, reason, message_id)
                    values (:mailing, :email, 'MADAME', 'Zoé', 'Kérébel', 'Membre du réseau', :id)
                    """)
                    .param("mailing", mailing.mailingId())
                    .param("email", address)
                    .param("id", "<%032x@maillage.example>".formatted(NEXT.incrementAndGet()))
                    .update();
        }
    }

    /** As many copies as asked for, {@code ok-0@…} and so on. */
    public void manyCopies(MailingId mailing, int number) {
        copies(
                mailing,
                IntStream.range(0, number)
                        .mapToObj(i -> "ok-" + i + "@essai.example")
                        .toArray(String[]::new));
    }

    public DeliveryState state(MailingId mailing, String address) {
        return DeliveryState.valueOf(value(mailing, address, "state"));
    }

    public String outcome(MailingId mailing, String address) {
        return value(mailing, address, "outcome");
    }

    public int attempts(MailingId mailing, String address) {
        return Integer.parseInt(value(mailing, address, "attempts"));
    }

    public long id(MailingId mailing, String address) {
        return Long.parseLong(value(mailing, address, "delivery_id"));
    }

    public String messageId(MailingId mailing, String address) {
        return value(mailing, address, "message_id");
    }

    private String value(MailingId mailing, String address, String column) {
        return database.sql("select " + column + " from delivery where mailing_id = :mailing and email = :email")
                .param("mailing", mailing.mailingId())
                .param("email", address)
                .query(String.class)
                .single();
    }

    public String mailingState(MailingId mailing) {
        return database.sql("select state from mailing where mailing_id = :mailing")
                .param("mailing", mailing.mailingId())
                .query(String.class)
                .single();
    }

    public void setMailingState(MailingId mailing, String state) {
        database.sql("update mailing set state = :state where mailing_id = :mailing")
                .param("state", state)
                .param("mailing", mailing.mailingId())
                .update();
    }

    /** As if the time had come for what was put off. */
    public void letTimePass(MailingId mailing) {
        database.sql(
                        "update delivery set next_attempt_at = '2000-01-01' where mailing_id = :mailing and state = 'RETRY'")
                .param("mailing", mailing.mailingId())
                .update();
        database.sql("update sending set next_try_at = '2000-01-01' where mailing_id = :mailing")
                .param("mailing", mailing.mailingId())
                .update();
    }

    /** A released letter that is paused, so that the application under test does not take its copies while a test does. */
    public MailingId heldLetter() {
        var letter = letter();
        setMailingState(letter, "PAUSED");
        return letter;
    }

    /** Instances whose heart beats: from others, the sweeper that goes round during the tests takes the copies back. */
    public void alive(String... owners) {
        for (var owner : owners) {
            database.sql(
                            "insert into sender_instance (owner, started_at, heartbeat_at) values (:owner, now(6), now(6)) "
                                    + "on duplicate key update heartbeat_at = now(6)")
                    .param("owner", owner)
                    .update();
        }
    }

    /** As an instance leaves a copy when it is killed. */
    public void abandon(MailingId mailing, String address, DeliveryState state) {
        database.sql("""
                update delivery set state = :state, owner = 'killed/1/0', claim_token = uuid(), claimed_at = now(6)
                where mailing_id = :mailing and email = :email
                """)
                .param("state", state.name())
                .param("mailing", mailing.mailingId())
                .param("email", address)
                .update();
    }

    /** As a server leaves a copy whose address it does not know. */
    public void refused(MailingId mailing, String address, int code, String reply) {
        database.sql("""
                update delivery set state = 'FAILED_PERM', outcome = 'L’adresse n’existe pas.', attempts = 1, smtp_code = :code,
                    smtp_reply = :reply, first_attempt_at = now(6), last_attempt_at = now(6)
                where mailing_id = :mailing and email = :email
                """)
                .param("code", code)
                .param("reply", reply)
                .param("mailing", mailing.mailingId())
                .param("email", address)
                .update();
    }

    /** The states that occur, in alphabetical order. */
    public List<String> states(MailingId mailing) {
        return database.sql("select distinct state from delivery where mailing_id = :mailing order by state")
                .param("mailing", mailing.mailingId())
                .query(String.class)
                .list();
    }
}
