package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.accounts.SecondFactorStore.Opened;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class SecondFactorStoreTests {

    private static final String LOGIN = "facteur.essai";
    private static final String HERE = "192.0.2.9";

    private Instant now = Instant.parse("2026-11-21T12:00:10Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AccountService accounts;
    private final JdbcClient database;
    private final SecondFactorStore store;
    private final Enrolment enrolment = new Enrolment(LOGIN);
    private final Telephone telephone = new Telephone(enrolment.typed(), clock);
    private long account;

    SecondFactorStoreTests(
            @Autowired AccountService accounts,
            @Autowired JdbcClient database,
            @Autowired SealedKeys seals,
            @Autowired ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.database = database;
        this.store = new SecondFactorStore(database, seals, new SignInDelays(database, clock, events), clock);
    }

    @BeforeEach
    void anAccountWithATelephone() {
        CurrentUser.asSystem(() -> accounts.open(LOGIN, "Camille Facteur", null, Set.of(Roles.LECTURE)));
        account = database.sql("select account_id from account where login = :login")
                .param("login", LOGIN)
                .query(Long.class)
                .single();
        store.enrol(account, enrolment, telephone.code());
        now = now.plusSeconds(30);
    }

    @Test
    void theCodeOfNowOpens() {
        var code = telephone.code();

        assertThat(spend(code.substring(0, 3) + " " + code.substring(3))).isEqualTo(Opened.BY_TELEPHONE);
    }

    @Test
    void l11ACodeServesOnceAndThoseBeforeItNoMore() {
        var earlier = telephone.code(-1);
        var code = telephone.code();
        spend(code);

        assertRefused(code);
        assertRefused(earlier);
        assertThat(spend(telephone.code(1))).isEqualTo(Opened.BY_TELEPHONE);
    }

    @Test
    void theCodeThatTookTheTelephoneOnHasServed() {
        assertRefused(telephone.code(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void l11ACodeOfAMinuteAwayIsRefused(int away) {
        assertRefused(telephone.code(away));
    }

    @Test
    void l11FiveWrongCodesMakeEvenTheRightOneWaitAndTenWaitLonger() {
        for (int i = 0; i < 5; i++) {
            assertRefused("000000");
        }
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> spend(telephone.code()))
                .satisfies(wait -> assertThat(wait.minutes()).isEqualTo(1));

        for (int i = 5; i < 10; i++) {
            now = now.plusSeconds(3_600);
            assertRefused("000000");
        }
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> spend(telephone.code()))
                .satisfies(wait -> assertThat(wait.minutes()).isEqualTo(32));
        now = now.plusSeconds(32 * 60);
        assertThat(spend(telephone.code())).isEqualTo(Opened.BY_TELEPHONE);
    }

    @Test
    void wrongCodesAreTheirOwnCountThatARightPasswordDoesNotForgive() {
        var delays = new SignInDelays(database, clock, event -> {});
        for (int i = 0; i < 5; i++) {
            assertRefused("000000");
        }
        delays.succeeded(SignInDelays.Asked.PASSWORD, LOGIN);

        assertThat(delays.wait(SignInDelays.Asked.CODE, LOGIN, HERE)).isPresent();
        assertThat(delays.wait(SignInDelays.Asked.PASSWORD, LOGIN, HERE)).isEmpty();
    }

    @Test
    void eachOfTheTenRecoveryCodesServesOnceHoweverItIsTyped() {
        var codes = store.newRecoveryCodes(account);

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(spend(" "
                        + codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(Opened.BY_RECOVERY_CODE);
        assertRefused(codes.getFirst());
        assertThat(store.standing(account).orElseThrow().recoveryCodes()).isEqualTo(9);

        store.newRecoveryCodes(account);
        assertRefused(codes.get(1));
    }

    @Test
    void neitherTheKeyNorARecoveryCodeCanBeReadInTheDatabase() {
        var code = store.newRecoveryCodes(account).getFirst().replace("-", "");
        var key = database.sql("select sealed_key from second_factor where account_id = :id")
                .param("id", account)
                .query(byte[].class)
                .single();
        var hashes = database.sql("select code_hash from recovery_code where account_id = :id")
                .param("id", account)
                .query(byte[].class)
                .list();

        assertThat(indexOf(key, enrolment.key())).isNegative();
        assertThat(hashes).doesNotContain(Secrets.digest(code)).allMatch(hash -> hash.length == 32);
    }

    @Test
    void aSecondTelephoneDoesNotTakeThePlaceOfTheFirst() {
        var another = new Enrolment(LOGIN);

        assertThatExceptionOfType(CodeRefused.class)
                .isThrownBy(() -> store.enrol(account, another, new Telephone(another.typed(), clock).code()));
        assertThat(spend(telephone.code())).isEqualTo(Opened.BY_TELEPHONE);
    }

    private Opened spend(String code) {
        return store.spend(account, LOGIN, HERE, code);
    }

    private void assertRefused(String code) {
        assertThatExceptionOfType(CodeRefused.class).isThrownBy(() -> spend(code));
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return HexFormat.of().formatHex(whole).indexOf(HexFormat.of().formatHex(part));
    }
}
