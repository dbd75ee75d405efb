package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their class
class PeopleViewTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static boolean filled;

    @BeforeEach
    void anaAndLuc(@Autowired PersonService people, @Autowired JdbcClient database) {
        ViewSession.signIn(Roles.LECTURE);
        if (filled) {
            return;
        }
        filled = true;
        CurrentUser.asSystem(() -> {
            var town = new PeopleFixtures(database).organisation("Ville d’Essai-sur-Qwx");
            people.create(PeopleFixtures.ana(), PeopleFixtures.terms(town, null, SPRING, null, "ana@qwx.example"));
            people.create(PeopleFixtures.luc(), PeopleFixtures.terms(town, null, SPRING, SPRING, "luc@qwx.example"));
        });
    }

    @Test
    void findsPeopleWhileOneTypes() {
        ViewSession.open("personnes");

        _get(TextField.class, field -> field.withLabel("Rechercher")).setValue("kerebel qwx");

        assertThat(_size(grid())).isOne();
        assertThat(_get(grid(), 0).fullName()).isEqualTo("Ana Kérébel");
        assertThat(_find(Paragraph.class, text -> text.withText("Une personne")))
                .hasSize(1);
    }

    @Test
    void keepsTheFiltersInTheAddress() {
        openList("q=qwx&etat=tous&fonction=ESSAI_PILOTE");

        assertThat(_size(grid())).isEqualTo(2);
        assertThat(_get(TextField.class, field -> field.withLabel("Rechercher")).getValue())
                .isEqualTo("qwx");
        assertThat(this.<JobFunctionLabel>box("Fonction").getValue().code()).isEqualTo(PeopleFixtures.PILOT);
    }

    @Test
    void passesOverWhatTheAddressCannotMean() {
        openList("etat=inconnu&fonction=%27&territoire=abc&type=&q=qwx");

        assertThat(_size(grid())).isOne();
    }

    @Test
    void clearingTheFiltersShowsEverybodyInOffice() {
        openList("q=personne-de-ce-nom&etat=ancien");
        assertThat(_size(grid())).isZero();

        _click(_find(Button.class, button -> button.withText("Effacer les filtres"))
                .getFirst());

        assertThat(_get(TextField.class, field -> field.withLabel("Rechercher")).getValue())
                .isEmpty();
        assertThat(((Select<PeopleFilter.State>) _get(Select.class)).getValue()).isEqualTo(PeopleFilter.State.EN_POSTE);
        assertThat(_size(grid())).isPositive();
    }

    @Test
    void anEmptyListOffersWhoeverHasNearlyThatName() {
        openList("q=kerbeel+anna");

        assertThat(_size(grid())).isZero();
        assertThat(_find(Anchor.class, link -> link.withText("Ana Kérébel")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).startsWith("personnes/"));
    }

    @Test
    void aListThatFoundSomebodyOffersNobodyElse() {
        openList("q=kerebel+qwx");

        assertThat(_find(Paragraph.class, text -> text.withText("Noms proches\u00a0:")))
                .isEmpty();
    }

    @Test
    void eachNameIsALinkToTheSheet() {
        openList("q=kerebel+qwx");
        var person = _get(grid(), 0);

        var name = (Anchor) com.github.mvysny.kaributesting.v10.GridKt._getCellComponent(grid(), 0, "nom");

        assertThat(name.getHref()).isEqualTo("personnes/" + person.id().personId());
        UI.getCurrent().navigate(name.getHref());
        assertThat(_get(H1.class).getText()).isEqualTo("Ana Kérébel");
    }

    @Test
    void readersAreNotOfferedToAddAnybody() {
        ViewSession.open("personnes");

        assertThat(_find(Button.class, button -> button.withText("Ajouter une personne")))
                .isEmpty();
    }

    private static void openList(String query) {
        UI.getCurrent().navigate("personnes", QueryParameters.fromString(query));
    }

    private static Grid<PersonRow> grid() {
        return _get(Grid.class);
    }

    private <T> ComboBox<T> box(String label) {
        return _get(ComboBox.class, box -> box.withLabel(label));
    }
}
