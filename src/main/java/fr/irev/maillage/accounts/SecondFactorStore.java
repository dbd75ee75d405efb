package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.SignInDelays.Asked;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys and recovery codes in the database, which alone decides whether a code has served: two instances, or two requests at once,
 * agree on it. One code of an account is looked at after the other.
 */
@Component
class SecondFactorStore {

    /** Recovery codes that are given out together. */
    static final int RECOVERY_CODES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RECOVERY_OCTETS = 10; // 80 bits: sixteen characters
    private static final int LONGEST = 40; // a recovery code with whatever stands between its groups

    /** Since when, and how many recovery codes are left. */
    record Standing(Instant since, int recoveryCodes) {}

    /** What a code opened. */
    enum Opened {
        BY_TELEPHONE,
        BY_RECOVERY_CODE
    }

    private record Row(byte[] key, long lastStep) {}

    private final JdbcClient jdbc;
    private final SealedKeys seals;
    private final SignInDelays delays;
    private final Clock clock;

    SecondFactorStore(JdbcClient jdbc, SealedKeys seals, SignInDelays delays, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.delays = delays;
        this.clock = clock;
    }

    /** Empty for an account without a second factor. */
    Optional<Standing> standing(long account) {
        return jdbc.sql("""
                        select f.enrolled_at,
                               (select count(*) from recovery_code c where c.account_id = f.account_id and c.used_at is null) left_over
                        from second_factor f where f.account_id = :account
                        """)
                .param("account", account)
                .query((row, n) -> new Standing(row.getTimestamp("enrolled_at").toInstant(), row.getInt("left_over")))
                .optional();
    }

    /**
     * Takes the key on, once a code made with it is right; that code has served.
     *
     * @throws CodeRefused when it is not, or when the account has a second factor already
     */
    @Transactional(noRollbackFor = CodeRefused.class)
    void enrol(long account, Enrolment enrolment, String code) {
        var step = TimeCodes.step(enrolment.key(), plain(code), clock.instant());
        if (step.isEmpty()) {
            throw new CodeRefused();
        }
        int taken = jdbc.sql("""
                        insert ignore into second_factor (account_id, sealed_key, enrolled_at, last_step)
                        values (:account, :key, :now, :step)
                        """)
                .param("account", account)
                .param("key", seals.seal(account, enrolment.key()))
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step.getAsLong())
                .update();
        if (taken != 1) {
            throw new CodeRefused(); // another window was faster; its key stays
        }
    }

    /**
     * Uses up a code, of the telephone or of recovery.
     *
     * @throws CodeRefused when it is wrong or has served, which is counted
     * @throws TooManyTries when codes are not looked at for a while
     */
    @Transactional(noRollbackFor = {CodeRefused.class, TooManyTries.class})
    Opened spend(long account, String login, String address, String code) {
        var row = locked(account);
        delays.wait(Asked.CODE, login, address).ifPresent(remaining -> {
            throw new TooManyTries(remaining);
        });
        var plain = plain(code);
        if (row.isPresent() && opensByTelephone(account, row.get(), plain)) {
            delays.succeeded(Asked.CODE, login);
            return Opened.BY_TELEPHONE;
        }
        if (row.isPresent() && opensByRecoveryCode(account, plain)) {
            delays.succeeded(Asked.CODE, login);
            return Opened.BY_RECOVERY_CODE;
        }
        delays.failed(Asked.CODE, login, address);
        throw new CodeRefused();
    }

    /** Whoever comes second waits for the outcome of the first: a burst of guesses is counted one by one. */
    private Optional<Row> locked(long account) {
        return jdbc.sql("select sealed_key, last_step from second_factor where account_id = :account for update")
                .param("account", account)
                .query((row, n) -> new Row(seals.open(account, row.getBytes("sealed_key")), row.getLong("last_step")))
                .optional();
    }

    private boolean opensByTelephone(long account, Row row, String code) {
        var step = TimeCodes.step(row.key(), code, clock.instant());
        return step.isPresent()
                && jdbc.sql(
                                        "update second_factor set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    private boolean opensByRecoveryCode(long account, String code) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where account_id = :account and code_hash = :hash and used_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("account", account)
                        .param("hash", seals.digest(account, code))
                        .update()
                == 1;
    }

    /** Ten new ones; earlier ones no longer open. The answer is the only time they are told. */
    @Transactional
    List<String> newRecoveryCodes(long account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account)
                .update();
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(n -> newRecoveryCode(account))
                .toList();
    }

    private String newRecoveryCode(long account) {
        var octets = new byte[RECOVERY_OCTETS];
        RANDOM.nextBytes(octets);
        var code = new Base32().encodeAsString(octets);
        jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", seals.digest(account, code))
                .update();
        return Enrolment.inFours(code, "-");
    }

    /** Answers whether there was one. */
    @Transactional
    boolean remove(long account) {
        return jdbc.sql("delete from second_factor where account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** As people type and copy it: with spaces, hyphens, small letters, a nought for an O. */
    private static String plain(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        var compact = typed.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
        return compact.length() == 2 * 8 ? compact.replace('0', 'O').replace('1', 'I') : compact;
    }
}
