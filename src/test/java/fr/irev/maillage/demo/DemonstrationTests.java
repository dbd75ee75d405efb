package fr.irev.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(
        username = "admin",
        roles = {Roles.ADMIN, Roles.ENVOI, Roles.REDACTION, Roles.GESTION, Roles.LECTURE})
class DemonstrationTests {

    private static final List<String> REFERENCE = List.of(
            "territory",
            "territory_containment",
            "scheme",
            "scheme_territory",
            "organisation",
            "organisation_coverage",
            "job_function",
            "seat_template",
            "seat",
            "network",
            "network_clause",
            "reference_file");

    @Autowired
    JdbcClient database;

    @Autowired
    Demonstration demonstration;

    private Map<String, Integer> before;

    @BeforeEach
    void fill() {
        before = digests();
        demonstration.fillOnce();
    }

    @Test
    void thereAreEnoughPeopleForEveryScreen() {
        var figures = demonstration.figures();

        assertThat(figures.people()).isBetween(1_100, 1_400);
        assertThat(figures.mandates()).isBetween(1_800, 2_100);
        assertThat(figures.events()).isEqualTo(7);
        assertThat(figures.mailings()).isGreaterThanOrEqualTo(3);
        assertThat(count("select count(*) from mandate where ends_on is not null"))
                .isGreaterThan(400);
    }

    @Test
    void mostSeatsAreHeldAndSomeAreNot() {
        int seats = count("select count(*) from seat");
        int held = count("""
                select count(distinct seat_id) from mandate
                where seat_id is not null and ends_on is null and not interim
                """);

        assertThat(held * 100 / seats).isBetween(75, 92);
        assertThat(count("select count(*) from seat where vacant_since is not null"))
                .isPositive();
        assertThat(count("select count(*) from mandate where interim and ends_on is null"))
                .isPositive();
        assertThat(count("select count(*) from seat where marking = 'A_VERIFIER'"))
                .isPositive();
    }

    @Test
    void aSeatForOneHolderHasAtMostOne() {
        assertThat(count("""
                select count(*) from (
                    select m.seat_id from mandate m join seat s on s.seat_id = m.seat_id
                    where s.single_holder and m.ends_on is null and not m.interim
                    group by m.seat_id having count(*) > 1) twice
                """)).isZero();
    }

    @Test
    void nobodyCanBeReachedByMistake() {
        assertThat(count("select count(*) from mandate where email is not null and email not like '%.example'"))
                .isZero();
        var numbers = database.sql("select value from contact_point where mandate_id is not null")
                .query(String.class)
                .list();
        assertThat(numbers)
                .isNotEmpty()
                .allMatch(number -> number.startsWith("+3335301") || number.startsWith("+3319900"))
                .allMatch(number -> new PhoneNumber(number).e164().equals(number));
        assertThat(count("""
                select count(*) from (
                    select email from mandate where email is not null group by email having count(distinct person_id) > 1) shared
                """)).isZero();
    }

    @Test
    void everyLedgerCountsItsRecipients() {
        assertThat(count("""
                select count(*) from mailing m
                where m.state = 'FINISHED'
                  and (m.recipients is null or m.recipients = 0
                    or m.recipients <> (select count(*) from delivery d where d.mailing_id = m.mailing_id))
                """)).isZero();
        assertThat(count("select count(*) from mailing where state = 'FINISHED'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void fillingAgainChangesNothing() {
        var figures = demonstration.figures();

        demonstration.fillOnce();

        assertThat(demonstration.figures()).isEqualTo(figures);
    }

    @Test
    void emptyingLeavesTheReferenceAsItWas() {
        assertThat(digests()).isNotEqualTo(before);

        demonstration.empty("  Vider la   DÉMONSTRATION ");

        assertThat(demonstration.figures().none()).isTrue();
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void whatTheStaffEnteredStaysWhenTheDemonstrationGoes() {
        database.sql("insert into person (person_id, family_name) values (next value for person_seq, 'Saisie')")
                .update();
        database.sql("""
                insert into mandate (mandate_id, person_id, organisation_id, free_title)
                select next value for mandate_seq, p.person_id, o.organisation_id, 'Essai'
                from person p, (select min(organisation_id) as organisation_id from organisation) o
                where p.family_name = 'Saisie'
                """).update();
        database.sql("update mailing set demo = false where state = 'FINISHED' limit 1")
                .update();

        demonstration.empty(Demonstration.CONFIRMATION);

        assertThat(count("select count(*) from person")).isOne();
        assertThat(count("select count(*) from mandate")).isOne();
        assertThat(count("select count(*) from mailing")).isOne();
        assertThat(count("select count(*) from delivery where person_id is null"))
                .isPositive();
    }

    @Test
    void whatWasEmptiedDoesNotComeBackAtTheNextStart() {
        demonstration.empty(Demonstration.CONFIRMATION);

        demonstration.fillOnce();

        assertThat(demonstration.figures().none()).isTrue();
    }

    @Test
    void emptyingAsksForItsWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> demonstration.empty("oui"));
        assertThat(demonstration.figures().none()).isFalse();
    }

    private Map<String, Integer> digests() {
        var digests = new LinkedHashMap<String, Integer>();
        REFERENCE.forEach(table -> digests.put(
                table,
                database.sql("select * from " + table + " order by 1, 2")
                        .query()
                        .listOfRows()
                        .hashCode()));
        return digests;
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
