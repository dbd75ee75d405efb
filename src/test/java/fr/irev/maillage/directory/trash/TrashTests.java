package fr.irev.maillage.directory.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceRecipients;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TrashTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Set<String> AUDIT = Set.of("journal_entry", "event_publication");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final TrashedPeople people;
    private final TrashedOrganisations organisations;
    private final TrashCleaning cleaning;
    private final PersonService service;
    private final PersonLookup sheets;
    private final PeopleLookup lookup;
    private final OrganisationLookup names;
    private final OrganisationSheetLookup organisationSheets;
    private final Oppositions oppositions;
    private final AudienceRecipients recipients;
    private final JdbcClient database;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private String email;

    TrashTests(
            @Autowired TrashedPeople people,
            @Autowired TrashedOrganisations organisations,
            @Autowired TrashCleaning cleaning,
            @Autowired PersonService service,
            @Autowired PersonLookup sheets,
            @Autowired PeopleLookup lookup,
            @Autowired OrganisationLookup names,
            @Autowired OrganisationSheetLookup organisationSheets,
            @Autowired Oppositions oppositions,
            @Autowired AudienceRecipients recipients,
            @Autowired JdbcClient database) {
        this.people = people;
        this.organisations = organisations;
        this.cleaning = cleaning;
        this.service = service;
        this.sheets = sheets;
        this.lookup = lookup;
        this.names = names;
        this.organisationSheets = organisationSheets;
        this.oppositions = oppositions;
        this.recipients = recipients;
        this.database = database;
        this.fixtures = new PeopleFixtures(database);
        this.town = new OrganisationId(0);
        this.email = "";
    }

    @BeforeEach
    void aTown() {
        int number = NEXT.incrementAndGet();
        town = fixtures.organisation("Ville de la corbeille " + number);
        email = "luc" + number + "@corbeille.example";
    }

    @Test
    void somebodyInTheTrashIsFoundNowhereReceivesNothingAndComesBackWhole() {
        var luc = luc(terms(null));
        assertThat(reached()).containsExactly(email);
        var before = dump();

        trash(luc);

        assertThat(as(() -> sheets.sheet(luc))).isEmpty();
        assertThat(as(() -> lookup.search(PeopleFilter.text(email), 0, 10))).isEmpty();
        assertThat(as(() -> lookup.findByEmail(new EmailAddress(email)))).isEmpty();
        assertThat(as(() -> organisationSheets.sheet(town, SPRING))
                        .orElseThrow()
                        .people())
                .isEmpty();
        assertThat(reached()).isEmpty();
        assertThat(as(() -> sheets.fate(luc)).orElseThrow().into()).isNull();
        var change = new PersonChange(
                luc,
                0,
                null,
                new PersonName("Luc", "Autre"),
                null,
                null,
                PeopleFixtures.luc().legalBasis());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CurrentUser.asSystem(() -> service.change(change)));

        restore(luc);

        assertSame(before, Set.of());
    }

    @Test
    void aSeatIsVacantMeanwhileAndNobodyComesBackToOneThatIsTaken() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var luc = luc(terms(seat));
        trash(luc);
        assertThat(fixtures.vacantSince(seat)).isNull();
        var ana = as(() -> service.create(PeopleFixtures.ana(), PeopleFixtures.terms(town, seat, SPRING, null, null)));

        assertThatExceptionOfType(TrashRefused.class)
                .isThrownBy(() -> restore(luc))
                .satisfies(refused -> assertThat(refused.sentence()).contains("est tenu par Ana Kérébel"));
        assertThat(as(() -> sheets.fate(luc))).isPresent();

        as(() -> {
            service.closeMandate(
                    sheets.sheet(ana).orElseThrow().mandates().getFirst().id(), SPRING);
            return true;
        });
    }

    @Test
    void anOppositionOutlivesTheTrashAndTheErasure() {
        var luc = luc(terms(null));
        as(() -> service.openMandate(
                new NewMandate(luc, PeopleFixtures.terms(town, null, SPRING, null, "second-" + email), null, false)));
        as(() -> oppositions.record(new EmailAddress(email), luc, OppositionPurpose.ALL, 0, "LINK"));
        trash(luc);
        assertThat(opposed(email)).isTrue();

        age(luc, 31);
        cleaning.eraseDue();

        assertThat(opposed(email)).isTrue();
        assertThat(opposed("second-" + email)).isTrue();
        var again = luc(terms(null));
        assertThat(as(() -> oppositions.isOpposed(new EmailAddress(email), again, OppositionPurpose.LETTER, 0)))
                .isTrue();
        assertThat(reached()).isEmpty();
    }

    @Test
    void whoeverHasTakenTheAddressOverDoesNotInheritTheOppositionOfTheErased() {
        var luc = luc(PeopleFixtures.terms(town, null, SPRING.minusYears(1), SPRING, email));
        as(() -> oppositions.record(new EmailAddress(email), luc, OppositionPurpose.ALL, 0, "LINK"));
        luc(terms(null));
        assertThat(reached()).containsExactly(email);
        trash(luc);

        age(luc, 31);
        cleaning.eraseDue();

        assertThat(reached()).containsExactly(email);
    }

    @Test
    void afterThirtyDaysWhatSaidWhoItWasIsGoneAndTheLedgerKeepsItsSum() {
        var luc = luc(terms(null));
        var mandate =
                as(() -> sheets.sheet(luc)).orElseThrow().mandates().getFirst().id();
        long mailing = 920_000_000 + luc.personId();
        database.sql("""
                insert into mailing (mailing_id, kind, subject, blocks, state, created_by, recipients)
                values (:id, 'LETTER', 'Essai', '[]', 'FINISHED', 'essai', 1)
                """).param("id", mailing).update();
        database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, family_name, state, message_id)
                values (:id, :email, :person, :mandate, 'Petit', 'SENT', concat('<', :id, '@essai.example>'))
                """)
                .param("id", mailing)
                .param("email", email)
                .param("person", luc.personId())
                .param("mandate", mandate.mandateId())
                .update();
        trash(luc);

        age(luc, 29);
        cleaning.eraseDue();
        assertThat(rows("person_all", luc)).isOne();

        age(luc, 2);
        cleaning.eraseDue();

        assertThat(rows("person_all", luc)).isZero();
        assertThat(rows("mandate_all", luc)).isZero();
        assertThat(as(() -> sheets.fate(luc))).isEmpty();
        assertThat(database.sql("""
                        select concat(state, ' ', family_name, email like 'efface-%@efface.invalid') from delivery
                        where mailing_id = :id
                        """).param("id", mailing).query(String.class).list())
                .containsExactly("SENT 1");
    }

    /** F36 */
    @Test
    void contactsDoNotComeBackToASeatThatSomebodyElseHasTaken() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        luc(terms(seat));
        var other = fixtures.organisation("Agglomération du retour");
        var moved = as(() -> organisations.moveContacts(town, other));
        as(() -> service.create(PeopleFixtures.ana(), PeopleFixtures.terms(town, seat, SPRING, null, null)));

        assertThatExceptionOfType(TrashRefused.class)
                .isThrownBy(() -> as(() -> {
                    organisations.moveBack(town, moved);
                    return true;
                }))
                .satisfies(refused -> assertThat(refused.sentence()).contains("est tenu par Ana Kérébel"));
    }

    @Test
    void anOrganisationWithContactsIsNotDeletedButItsContactsMayMoveOrItIsArchived() {
        var luc = luc(terms(null));
        var second =
                as(() -> service.create(PeopleFixtures.ana(), PeopleFixtures.terms(town, null, SPRING, null, null)));
        trash(second);
        assertThatExceptionOfType(TrashRefused.class)
                .isThrownBy(() -> put(town))
                .satisfies(refused -> assertThat(refused.sentence())
                        .isEqualTo(
                                "2 contacts y sont rattachés, dont 1 dans la corbeille. Choisissez une autre structure ou"
                                        + " archivez-la."));
        var before = dump();

        var other = fixtures.organisation("Agglomération de la corbeille");
        var moved = as(() -> organisations.moveContacts(town, other));
        assertThat(as(() -> sheets.sheet(luc))
                        .orElseThrow()
                        .mandates()
                        .getFirst()
                        .organisation())
                .isEqualTo(other);
        as(() -> {
            organisations.moveBack(town, moved);
            return true;
        });
        assertThat(as(() -> sheets.sheet(luc))
                        .orElseThrow()
                        .mandates()
                        .getFirst()
                        .organisation())
                .isEqualTo(town);
        assertSame(before, Set.of("organisation_all", "mandate_all"));

        as(() -> {
            organisations.archive(town);
            return true;
        });
        assertThat(as(() -> organisationSheets.sheet(town, SPRING))
                        .orElseThrow()
                        .details()
                        .validity()
                        .end())
                .isNotNull();
    }

    @Test
    void anOrganisationGoesWithItsSeatsAndComesBackWithThem() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var before = dump();

        put(town);

        assertThat(as(() -> names.name(town))).isEmpty();
        assertThat(database.sql("select count(*) from seat where seat_id = :id")
                        .param("id", seat.seatId())
                        .query(Integer.class)
                        .single())
                .isZero();

        as(() -> {
            organisations.restore(town);
            return true;
        });

        assertSame(before, Set.of());
    }

    @Test
    void anErasedOrganisationLeavesNothing() {
        fixtures.seat(town, PeopleFixtures.PILOT, true);
        put(town);
        database.sql("update trash_item set trashed_at = trashed_at - interval 31 day where subject_id = :id")
                .param("id", town.organisationId())
                .update();

        cleaning.eraseDue();

        assertThat(database.sql("""
                        select (select count(*) from organisation_all where organisation_id = :id)
                          + (select count(*) from seat_all where organisation_id = :id)
                        """)
                        .param("id", town.organisationId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOrganisationThatAnotherIsPartOfStays() {
        var part = fixtures.organisation("Service de la corbeille");
        database.sql("update organisation set parent_id = :town where organisation_id = :part")
                .param("town", town.organisationId())
                .param("part", part.organisationId())
                .update();

        assertThatExceptionOfType(TrashRefused.class)
                .isThrownBy(() -> put(town))
                .satisfies(refused ->
                        assertThat(refused.sentence()).contains("« Service de la corbeille » en fait partie"));
    }

    private PersonId luc(MandateTerms terms) {
        return as(() -> service.create(new NewPerson(null, "Luc", "Corbeille", null), terms));
    }

    private MandateTerms terms(@Nullable SeatId seat) {
        return PeopleFixtures.terms(town, seat, SPRING, null, email);
    }

    private void trash(PersonId person) {
        CurrentUser.asSystem(() -> people.put(person));
    }

    private void restore(PersonId person) {
        CurrentUser.asSystem(() -> people.restore(person));
    }

    private void put(OrganisationId organisation) {
        CurrentUser.asSystem(() -> organisations.put(organisation));
    }

    private boolean opposed(String address) {
        return as(() -> oppositions.isOpposed(new EmailAddress(address), OppositionPurpose.LETTER, 0));
    }

    private List<String> reached() {
        var query =
                recipients.of(new Criterion.InOrganisation(town), OppositionPurpose.LETTER, 0, SPRING.plusMonths(1));
        return database.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> row.getString("email"))
                .list();
    }

    private void age(PersonId person, int days) {
        database.sql("update trash_item set trashed_at = trashed_at - interval :days day where subject_id = :id")
                .param("days", days)
                .param("id", person.personId())
                .update();
    }

    private int rows(String table, PersonId person) {
        return database.sql("select count(*) from " + table + " where person_id = :id")
                .param("id", person.personId())
                .query(Integer.class)
                .single();
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }

    private void assertSame(Map<String, List<String>> before, Set<String> except) {
        var now = dump();
        before.forEach((table, rows) -> {
            if (!except.contains(table)) {
                assertThat(now.get(table)).as(table).isEqualTo(rows);
            }
        });
    }
}
