package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class PersonViewTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final PersonService people;
    private final PersonLookup sheets;
    private final Oppositions oppositions;
    private final JdbcClient database;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private PersonId ana;

    PersonViewTests(
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired Oppositions oppositions,
            @Autowired JdbcClient database) {
        this.people = people;
        this.sheets = sheets;
        this.oppositions = oppositions;
        this.database = database;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void ana() {
        ViewSession.signIn(Roles.GESTION);
        town = fixtures.organisation("Ville d’Essai-sur-Fiche");
        ana = CurrentUser.asSystem(() -> people.create(
                PeopleFixtures.ana(), PeopleFixtures.terms(town, null, SPRING, null, "ana@fiche.example")));
    }

    @Test
    void showsWhatSomebodyDoesAndHowToReachThem() {
        open();

        assertThat(_get(H3.class).getText()).isEqualTo("Directrice d’essai");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("mailto:ana@fiche.example", "organisations/" + town.organisationId());
    }

    @Test
    void whoeverWorksInAServiceHasTheSwitchboardAndTheAddressOfTheNearestPartAboveIt() {
        var service = fixtures.organisation("Service d’Essai-sur-Fiche");
        database.sql("update organisation set parent_id = :town where organisation_id = :service")
                .param("town", town.organisationId())
                .param("service", service.organisationId())
                .update();
        database.sql("""
                update organisation set phone = '+33320000077', address = '1 place d’Essai', postal_code = '59000', city = 'Lille'
                where organisation_id = :town
                """).param("town", town.organisationId()).update();
        CurrentUser.asSystem(() -> people.openMandate(
                new NewMandate(ana, PeopleFixtures.terms(service, null, SPRING, null, null), null, false)));

        open();

        assertThat(_find(Anchor.class, link -> link.withText("03 20 00 00 77"))).hasSize(2);
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("tel:+33320000077");
    }

    @Test
    void closingAMandateStopsItsAddress() {
        open();
        click("Clore");
        _get(DatePicker.class, spec -> spec.withLabel("Dernier jour")).setValue(LocalDate.of(2026, 2, 1));
        clickInDialog("Clore");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour"))
                        .getErrorMessage())
                .startsWith("La fin du mandat (01/02/2026) précède le début (01/03/2026).");

        _get(DatePicker.class, spec -> spec.withLabel("Dernier jour")).setValue(LocalDate.of(2026, 6, 30));
        clickInDialog("Clore");

        assertThat(sheet().inOffice()).isFalse();
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).doesNotContain("mailto:ana@fiche.example");

        click("Annuler");
        assertThat(sheet().inOffice()).isTrue();
    }

    @Test
    void aClosingSaysSoWhenAColleagueHasChangedTheMandateMeanwhile() {
        open();
        var read = sheet().mandates().getFirst();
        CurrentUser.asSystem(() -> people.closeMandate(read.id(), LocalDate.of(2030, 6, 30)));
        click("Clore");
        _get(DatePicker.class, spec -> spec.withLabel("Dernier jour")).setValue(LocalDate.of(2031, 6, 30));
        clickInDialog("Clore");

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour"))
                        .getErrorMessage())
                .startsWith("Quelqu’un d’autre a changé ce mandat entre-temps");
        assertThat(sheet().mandates().getFirst().held().end()).isEqualTo(LocalDate.of(2030, 6, 30));
    }

    @Test
    void aVisitSaysThatSomebodyIsStillThere() {
        database.sql("update mandate set verified_on = '2026-03-02' where person_id = :ana")
                .param("ana", ana.personId())
                .update();
        open();
        var before = sheet().mandates().getFirst();

        click("Toujours en poste");

        var after = sheet().mandates().getFirst();
        assertThat(after.verifiedOn()).isNotNull().isNotEqualTo(before.verifiedOn());
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void anOppositionIsLiftedWithAReason() {
        CurrentUser.asSystem(
                () -> oppositions.record(new EmailAddress("ana@fiche.example"), ana, OppositionPurpose.ALL, 0, "LINK"));
        open();
        click("Lever l’opposition");
        clickInDialog("Lever l’opposition");
        assertThat(_get(TextField.class, field -> field.withLabel("Raison")).getErrorMessage())
                .isEqualTo("Indiquez la raison.");
        assertThat(sheet().oppositions().getFirst().liftedAt()).isNull();

        _get(TextField.class, field -> field.withLabel("Raison")).setValue("Demande écrite du 3 mai");
        clickInDialog("Lever l’opposition");

        assertThat(sheet().oppositions().getFirst().liftedReason()).isEqualTo("Demande écrite du 3 mai");
    }

    @Test
    void anOppositionToldOnTheTelephoneIsRecorded() {
        open();
        click("Enregistrer une opposition");
        clickInDialog("Enregistrer");

        assertThat(sheet().oppositions()).singleElement().satisfies(kept -> {
            assertThat(kept.purpose()).isEqualTo(OppositionPurpose.ALL);
            assertThat(kept.origin()).isEqualTo("STAFF");
        });
    }

    @Test
    void readersSeeEverythingAndChangeNothing() {
        ViewSession.signIn(Roles.LECTURE);
        open();

        for (var action : new String[] {"Clore", "Modifier", "Toujours en poste", "Ajouter un mandat"}) {
            assertThat(_find(Button.class, button -> button.withText(action)))
                    .as(action)
                    .isEmpty();
        }
        assertThat(_get(H3.class).getText()).isEqualTo("Directrice d’essai");
    }

    private void open() {
        ViewSession.open("personnes/" + ana.personId());
    }

    private PersonSheet sheet() {
        return sheets.sheet(ana).orElseThrow();
    }

    private static void click(String text) {
        _click(_find(Button.class, button -> button.withText(text)).getFirst());
    }

    private static void clickInDialog(String text) {
        _click(_get(_get(Dialog.class), Button.class, button -> button.withText(text)));
    }
}
