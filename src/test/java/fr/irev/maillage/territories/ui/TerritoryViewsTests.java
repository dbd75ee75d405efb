package fr.irev.maillage.territories.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.SchemeChange;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeService;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TerritoryViewsTests {

    @Autowired
    TerritoryLookup territories;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    SchemeService service;

    @Test
    void theListSaysWhatTheAddressAsksFor() {
        ViewSession.signIn(Roles.LECTURE);
        list("nature=CONTRAT_DE_VILLE");

        assertThat(rows()).extracting(Place::name).contains("Contrat de ville de Maubeuge Val de Sambre");
        assertThat(rows()).hasSize(39); // those in force
    }

    @Test
    void theLikeliestPlaceComesFirst() {
        ViewSession.signIn(Roles.LECTURE);
        list("q=beau+marais");

        assertThat(rows().getFirst().name()).isEqualTo("Beau Marais");
    }

    @Test
    void aListOfWhatLiesSomewhereSaysWhereAndCanBeWidened() {
        ViewSession.signIn(Roles.LECTURE);
        var calais = system(() -> territories.byCode(TerritoryKind.COMMUNE, "62193"));
        list("nature=QPV&dans=" + calais.territoryId());

        assertThat(rows())
                .isNotEmpty()
                .allMatch(place -> PlaceMarks.within(place).contains("Calais"));
        int few = rows().size();
        _click(_get(Button.class, button -> button.withText("Dans\u00a0: Calais")));

        assertThat(_size(grid())).isEqualTo(204).isGreaterThan(few);
    }

    @Test
    void theQuartiersOf2015AreListedWhenAskedFor() {
        ViewSession.signIn(Roles.LECTURE);
        list("nature=QPV&geographie=2015");

        assertThat(rows()).hasSize(176).extracting(Place::name).contains("QP059019 (géographie\u00a02015)");
    }

    @Test
    void aFormerCodeSaysWhatItsQuartiersAreToday() {
        ViewSession.signIn(Roles.LECTURE);
        list("q=QP059019");

        assertThat(GridKt._findAll(grid())).hasSize(2).allSatisfy(found -> {
            assertThat(found.former()).isNotNull();
            assertThat(PlaceMarks.named(found).getElement().getTextRecursively())
                    .contains("QP059019\u00a0: ancien nom ou périmètre 2015 de "
                            + found.place().name());
        });
    }

    @Test
    void theSheetOfAQuartierShowsItsOutlineItsSchemesAndWhatItFollows() {
        ViewSession.signIn(Roles.LECTURE);
        var quartier = system(() -> territories.byCode(TerritoryKind.QPV, "QN00201M"));
        ViewSession.open("territoires/" + quartier.territoryId());

        assertThat(_get(H1.class).getText()).isEqualTo("Europe");
        assertThat(_find(OutlineDrawing.class)).hasSize(1);
        assertThat(links())
                .contains("Saint-Quentin", "Contrat de ville du Saint-Quentinois", "QP002001 (géographie\u00a02015)");
    }

    @Test
    void aQuartierOf2015IsNoBareCodeAndNamesWhatFollowed() {
        ViewSession.signIn(Roles.LECTURE);
        var former = system(() -> territories.byCode(TerritoryKind.QPV, "QP002001"));
        ViewSession.open("territoires/" + former.territoryId());

        assertThat(_get(H1.class).getText()).isEqualTo("QP002001 (géographie\u00a02015)");
        assertThat(links()).contains("Europe");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
    void theCarrierOfAContratIsChangedFromADayOn() {
        ViewSession.signIn(Roles.GESTION);
        var contrat = system(() -> schemes.byCode(SchemeKind.CONTRAT_DE_VILLE, "CDV2024-200090751"));
        var calais = system(() -> territories.name(
                territories.byCode(TerritoryKind.COMMUNE, "62193").orElseThrow()));
        ViewSession.open("dispositifs/" + contrat.schemeId());
        _click(_get(Button.class, button -> button.withText("Changer le porteur…")));
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        var carrier = _get(ComboBox.class, field -> field.withLabel("Porteur"));
        assertThat(carrier.getErrorMessage()).isEqualTo("Choisissez qui porte ce contrat.");

        _get(RadioButtonGroup.class).setValue(TerritoryKind.COMMUNE);
        carrier.setValue(calais);
        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(system(() -> schemes.sheet(contrat))
                        .carriers()
                        .getFirst()
                        .territory()
                        .name())
                .isEqualTo("Calais");
    }

    @Test
    void whatAColleagueChangedElsewhereOnASchemeIsKept() {
        ViewSession.signIn(Roles.GESTION);
        var cite = system(() -> schemes.byCode(SchemeKind.CITE_EDUCATIVE, "CE-CALAIS"));
        ViewSession.open("dispositifs/" + cite.schemeId());
        _click(_get(Button.class, button -> button.withText("Modifier")));
        _get(TextField.class, field -> field.withLabel("Nom d’usage")).setValue("Calais, la cité");
        rename(cite, "Cité éducative du Calaisis");

        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        var stored = system(() -> schemes.sheet(cite));
        assertThat(stored.name().name()).isEqualTo("Cité éducative du Calaisis");
        assertThat(stored.shortName()).isEqualTo("Calais, la cité");
    }

    @Test
    void theSameFieldOfASchemeChangedTwiceIsAskedAboutAndOnesOwnCanBeKept() {
        ViewSession.signIn(Roles.GESTION);
        var cite = system(() -> schemes.byCode(SchemeKind.CITE_EDUCATIVE, "CE-CALAIS"));
        ViewSession.open("dispositifs/" + cite.schemeId());
        _click(_get(Button.class, button -> button.withText("Modifier")));
        _get(TextField.class, field -> field.withLabel("Nom officiel")).setValue("Cité éducative de Calais, la mienne");
        rename(cite, "Cité éducative du Calaisis");
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        assertThat(system(() -> schemes.sheet(cite)).name().name()).isEqualTo("Cité éducative du Calaisis");

        _click(_get(Button.class, button -> button.withText("Garder la mienne")));

        assertThat(system(() -> schemes.sheet(cite)).name().name()).isEqualTo("Cité éducative de Calais, la mienne");
    }

    private void rename(SchemeId id, String name) {
        var stored = system(() -> schemes.sheet(id));
        CurrentUser.asSystem(() -> service.change(
                id,
                new SchemeChange(
                        name,
                        stored.shortName() == null ? "" : stored.shortName(),
                        stored.recordedStatus(),
                        stored.wave(),
                        stored.certainty() == null ? "" : stored.certainty(),
                        null,
                        stored.version())));
    }

    @Test
    void anUnknownNumberIsSaidToBeMissing() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("territoires/999999999999");

        assertThat(_get(H1.class).getText()).isEqualTo("Page introuvable");
    }

    @Test
    void aSlotSaysWhatToDoAndReadersCannotCompleteIt() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("dispositifs/" + slot().schemeId());

        assertThat(_get(H1.class).getText()).isEqualTo("Cité éducative à compléter (4)");
        _assertNone(Button.class, button -> button.withText("Compléter"));
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("dispositifs/" + slot().schemeId());
        _click(_get(Button.class, button -> button.withText("Compléter")));
        var name = _get(TextField.class, field -> field.withLabel("Nom officiel"));
        name.setValue("  –  ");
        _get(TextField.class, field -> field.withLabel("Nom d’usage")).setValue("Un nom");

        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(name.isInvalid()).isTrue();
        assertThat(_get(TextField.class, field -> field.withLabel("Nom d’usage"))
                        .getValue())
                .isEqualTo("Un nom");
        assertThat(_get(MultiSelectComboBox.class).isInvalid()).isFalse();
    }

    private static void list(String query) {
        UI.getCurrent().navigate("territoires", QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private static Grid<FoundPlace> grid() {
        return (Grid<FoundPlace>) _get(Grid.class);
    }

    private static List<Place> rows() {
        return GridKt._findAll(grid()).stream().map(FoundPlace::place).toList();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    private SchemeId slot() {
        return CurrentUser.asSystem(() ->
                schemes.byCode(SchemeKind.CITE_EDUCATIVE, "CE-A-COMPLETER-04").orElseThrow());
    }

    private static <T> T system(java.util.function.Supplier<java.util.Optional<T>> question) {
        return CurrentUser.asSystem(() -> question.get().orElseThrow());
    }
}
