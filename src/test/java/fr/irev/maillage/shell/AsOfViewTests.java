package fr.irev.maillage.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.data.provider.Query;
import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « À la date du … » on every screen that has it. */
@ViewTest
class AsOfViewTests {

    private static final LocalDate TODAY = AsOf.today(Clock.systemUTC()).day();
    private static final FunctionCode CPO = new FunctionCode("CPO");

    private final AudienceFixtures world;
    private final JdbcClient database;
    private OrganisationId town = new OrganisationId(0);
    private SchemeId cite = new SchemeId(0);
    private PersonId ada = new PersonId(0);
    private NetworkId network = new NetworkId(0);

    AsOfViewTests(@Autowired JdbcClient database) {
        this.database = database;
        this.world = new AudienceFixtures(database);
    }

    @BeforeEach
    void aWorldThatChanged() {
        town = world.organisation("EPCI", "Agglomération Zyx", null);
        cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité de Zyx");
        network = world.network("Réseau Zyx", false, CPO);
        var seat = world.seat(CPO, cite, null);
        ada = world.person("Ada", "Zyxavant");
        world.mandate(ada, town, CPO, seat, "ada@zyx.example", LocalDate.of(2019, 9, 1), LocalDate.of(2021, 5, 7));
        world.mandate(world.person("Eve", "Zyxapres"), town, CPO, seat, null, LocalDate.of(2021, 5, 8), null);
        ViewSession.signIn(Roles.GESTION);
    }

    @AfterEach
    void leaveNothing() {
        database.sql(
                        "delete from mandate where person_id in (select person_id from person where family_name like 'Zyx%')")
                .update();
        database.sql("delete from person where family_name like 'Zyx%'").update();
        database.sql("delete from network_clause where network_id = ?")
                .param(network.networkId())
                .update();
        database.sql("delete from network where network_id = ?")
                .param(network.networkId())
                .update();
        database.sql("delete from seat where scheme_id = ?")
                .param(cite.schemeId())
                .update();
        database.sql("delete from scheme where scheme_id = ?")
                .param(cite.schemeId())
                .update();
        database.sql("delete from organisation where organisation_id = ?")
                .param(town.organisationId())
                .update();
    }

    private Stream<String> pages() {
        return Stream.of(
                "personnes",
                "personnes/" + ada.personId(),
                "organisations",
                "organisations/" + town.organisationId(),
                "sieges",
                "reseaux",
                "reseaux/" + network.networkId(),
                "territoires",
                "dispositifs/" + cite.schemeId(),
                "territoires/"
                        + database.sql("select min(territory_id) from territory where kind = 'COMMUNE'")
                                .query(Long.class)
                                .single(),
                "qui-contacter?q=Zyxavant");
    }

    @Test
    void onAnotherDayEveryPageSaysSoAndOffersNothingThatWrites() {
        pages().forEach(page -> {
            ViewSession.open(page + (page.contains("?") ? "&" : "?") + "au=2021-05-07");

            assertThat(said()).as(page).contains("Vous regardez la base telle qu’elle était le ven. 7 mai 2021.");
            assertThat(offers()).as(page).isSubsetOf("Revenir à aujourd’hui", "Effacer les filtres", "Ajouter");
            assertThat(_find(
                            MenuBar.class,
                            spec -> spec.withPredicate(menu -> menu.getItems().stream()
                                    .anyMatch(item -> item.getText().startsWith("Marquer")))))
                    .as(page)
                    .isEmpty();
        });
    }

    @Test
    void todayNoPageSaysAnythingOfDays() {
        pages().forEach(page -> {
            ViewSession.open(page);

            assertThat(said()).as(page).doesNotContain("Vous regardez la base");
            assertThat(_find(Button.class, spec -> spec.withText("Aujourd’hui")))
                    .as(page)
                    .isEmpty();
            ViewSession.open(page + (page.contains("?") ? "&" : "?") + "au=" + TODAY);
            assertThat(said()).as(page).doesNotContain("Vous regardez la base");
        });
    }

    @Test
    void aDayToComeIsToldByWhatIsRecorded() {
        ViewSession.open("personnes?au=" + TODAY.plusDays(40));

        assertThat(said()).contains("telle qu’elle sera le", "d’après ce qui est déjà enregistré");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-31", "hier", "31/02/2027", "2021-13-01", "1492-01-01", "%00", "' or 1=1"})
    void anAddressThatNamesNoDayIsTodayAndSaysWhy(String typed) {
        ViewSession.open("personnes?au=" + typed);

        assertThat(_get(AsOfPicker.class).asOf().isToday()).isTrue();
        assertThat(said()).contains("La date de l’adresse n’est pas lisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-05-07", "07/05/2021", "7/5/21", "07.05.2021"})
    void anAddressMayNameADayAsPeopleWriteIt(String typed) {
        ViewSession.open("personnes?au=" + typed);

        assertThat(_get(AsOfPicker.class).asOf().day()).isEqualTo(LocalDate.of(2021, 5, 7));
    }

    @Test
    void theListShowsWhoWasThereAndItsLinksStayOnThatDay() {
        ViewSession.open("personnes?q=zyx&au=2021-05-07");

        assertThat(people()).containsExactly("Zyxavant");
        ViewSession.open("personnes?q=zyx");
        assertThat(people()).containsExactly("Zyxapres");

        ViewSession.open("personnes/" + ada.personId() + "?au=2021-05-07");
        assertThat(links()).contains("organisations/" + town.organisationId() + "?au=2021-05-07");
        ViewSession.open("personnes/" + ada.personId());
        assertThat(links()).contains("organisations/" + town.organisationId());
    }

    @Test
    void theCareerIsOneDatedLineFromTheFirstMandateToThoseToCome() {
        world.mandate(ada, town, AudienceFixtures.PILOT, null, null, TODAY.plusDays(30), null);
        world.mandate(ada, town, AudienceFixtures.DELEGATE, null, null, LocalDate.of(2022, 1, 1), null);

        ViewSession.open("personnes/" + ada.personId());
        assertThat(career())
                .satisfiesExactly(
                        first -> assertThat(first).contains("terminé", "Du dim. 1er septembre 2019 au ven. 7 mai 2021"),
                        second -> assertThat(second).contains("en cours", "Depuis le sam. 1er janvier 2022"),
                        third -> assertThat(third).contains("à venir", "Agglomération Zyx"));

        ViewSession.open("personnes/" + ada.personId() + "?au=2021-05-07");
        assertThat(career()).singleElement().asString().contains("en cours");
    }

    private static List<String> career() {
        return _get(OrderedList.class).getChildren().map(AsOfViewTests::text).toList();
    }

    @Test
    void aPageWithoutDaysLeadsToToday() {
        ViewSession.open("personnes/" + ada.personId() + "?au=2021-05-07");
        ViewSession.open("recherche?q=zyxavant");

        assertThat(links()).noneMatch(link -> link.contains("au="));
    }

    @Test
    void todayIsOneClickAway() {
        ViewSession.open("personnes?q=zyx&au=2021-05-07");

        _get(Button.class, spec -> spec.withText("Aujourd’hui")).click();

        assertThat(people()).containsExactly("Zyxapres");
        assertThat(said()).doesNotContain("Vous regardez la base");
    }

    @Test
    void theSchemeShowsWhoHeldItsSeatThatDay() {
        ViewSession.open("dispositifs/" + cite.schemeId() + "?au=2021-05-07");
        assertThat(texts()).contains("Ada Zyxavant").doesNotContain("Eve Zyxapres");

        ViewSession.open("dispositifs/" + cite.schemeId());
        assertThat(texts()).contains("Eve Zyxapres").doesNotContain("Ada Zyxavant");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // the list of members is one of members
    void theNetworkShowsItsMembersOfThatDay() {
        ViewSession.open("reseaux/" + network.networkId() + "?au=2021-05-07");

        assertThat(_find(Component.class).stream().map(part -> part.getElement().getText()))
                .contains("Un membre à cette date");
        assertThat(_get(
                                Grid.class,
                                spec -> spec.withPredicate(grid ->
                                        "Membres".equals(grid.getElement().getAttribute("aria-label"))))
                        .getDataProvider()
                        .fetch(new Query<>())
                        .toList()
                        .toString())
                .contains("Zyxavant")
                .doesNotContain("Zyxapres");
    }

    private static String said() {
        return text(_get(AsOfPicker.class));
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** What can be pressed on the page itself, not in the frame. */
    private static List<String> offers() {
        return _find(Button.class).stream()
                .filter(AsOfViewTests::inPage)
                .map(button -> button.getAriaLabel().orElse(button.getText()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static boolean inPage(Component part) {
        for (var at = part.getParent(); at.isPresent(); at = at.get().getParent()) {
            if (at.get() instanceof fr.irev.maillage.shared.ui.Page) {
                return true;
            }
        }
        return false;
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static List<String> texts() {
        return Stream.concat(
                        _find(Anchor.class).stream().map(Anchor::getText),
                        _find(Span.class).stream().map(Span::getText))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is one list on the page
    private static List<String> people() {
        return ((Grid<PersonRow>) _get(Grid.class))
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .map(PersonRow::familyName)
                .toList();
    }
}
