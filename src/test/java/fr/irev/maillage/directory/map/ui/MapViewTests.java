package fr.irev.maillage.directory.map.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.map.MapFilter;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.map.MapPlace;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
class MapViewTests {

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void signedIn() {
        ViewSession.signIn(Roles.LECTURE);
    }

    private static Grid<MapPlace> grid() {
        return _get(Grid.class);
    }

    @Test
    void theListSaysWhatTheMapShows() {
        ViewSession.open("carte");

        assertThat(_size(grid())).isEqualTo(39 + 32 + 204);
        assertThat(figures())
                .startsWith("39 contrats de ville, 32 cités éducatives, 204 quartiers prioritaires")
                .contains("10 lieux restent à compléter");
    }

    @Test
    void theAddressSaysWhatIsLookedAt() {
        ViewSession.open("carte?couches=cite_educative&etat=vacant&fonction=CPO");

        assertThat(_size(grid())).isEqualTo(22);
        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of(MapLayer.CITE_EDUCATIVE));
        assertThat(_get(Select.class, field -> field.withLabel("Sièges")).getValue())
                .isEqualTo(SeatState.VACANT);
        assertThat(_get(ComboBox.class, field -> field.withLabel("Fonction")).getValue())
                .isNotNull();
    }

    @Test
    void aChosenPlaceShowsTheSeatsThatAnswerForIt() {
        long quartier = database.sql("""
                        select t.territory_id from territory t where t.kind = 'QPV' and t.code = 'QN00201M'
                        """).query(Long.class).single();
        ViewSession.open("carte?lieu=t" + quartier);

        assertThat(_get(H2.class, heading -> heading.withText("Europe"))).isNotNull();
        var panel = _get(PlacePanel.class).getElement().getTextRecursively();
        assertThat(panel).contains("Contrat de ville du Saint-Quentinois", "Cité éducative de Saint-Quentin");
        assertThat(panel).contains("Qui contacter\u00a0?", "Ouvrir la fiche");
    }

    @Test
    void whatNobodyCouldHaveChosenIsPassedOver() {
        ViewSession.open("carte?couches=lune&etat=ailleurs&fonction=%27&lieu=x1&departement=abc");

        assertThat(_size(grid())).isEqualTo(39 + 32 + 204);
    }

    @Test
    void aChoiceIsWrittenAsItIsRead() {
        var chosen = new MapPages(
                new MapFilter(
                        Set.of(MapLayer.QPV, MapLayer.CONTRAT_DE_VILLE),
                        new TerritoryId(12),
                        SeatState.A_VERIFIER,
                        new FunctionCode("PILOTE_CV")),
                "s4");

        assertThat(MapPages.read(QueryParameters.fromString(chosen.address().getQueryString())))
                .isEqualTo(chosen);
    }

    @Test
    void theListsOfSeatsAndOfTerritoriesLeadHere() {
        ViewSession.open("sieges?etat=vacant");
        assertThat(links()).contains("carte?etat=vacant");
        ViewSession.open("territoires");
        assertThat(links()).contains("carte");
    }

    private static java.util.List<String> links() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        UI.getCurrent(), com.vaadin.flow.component.html.Anchor.class)
                .stream()
                .map(com.vaadin.flow.component.html.Anchor::getHref)
                .toList();
    }

    private static String figures() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(Paragraph.class).stream()
                .filter(paragraph -> "status".equals(paragraph.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }
}
