package fr.irev.maillage.networks.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.networks.NetworkDetails;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkService;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class NetworkViewTests {

    @Autowired
    NetworkLookup lookup;

    @Autowired
    NetworkSheetLookup sheets;

    @Autowired
    NetworkService service;

    @Test
    void theListHidesTheRestrictedNetworkFromReaders() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("reseaux");

        assertThat(_size(_get(Grid.class))).isEqualTo(11);
        _assertNone(Button.class, button -> button.withText("Créer un réseau"));
    }

    @Test
    void theListShowsEverythingToTheAdministration() {
        ViewSession.signIn(Roles.ADMIN);
        ViewSession.open("reseaux");

        assertThat(_size(_get(Grid.class))).isEqualTo(12);
    }

    @Test
    void aNetworkSaysWhoBelongsToIt() {
        ViewSession.signIn(Roles.LECTURE);
        openPilots();

        assertThat(_get(H1.class).getText()).isEqualTo("Réseau des pilotes des contrats de ville");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .contains("Pilotes des contrats de ville sur un contrat de ville", "Délégué·es du préfet");
        _assertNone(Button.class, button -> button.withText("Modifier la composition"));
    }

    @Test
    void aNetworkWithoutANameStaysInTheForm() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("reseaux");
        _click(_get(Button.class, button -> button.withText("Créer un réseau")));

        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        var name = _get(TextField.class, field -> field.withLabel("Nom"));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Saisissez le nom du réseau.");
    }

    @Test
    void whatAColleagueChangedElsewhereOnANetworkIsKeptAndTheSameFieldIsAskedAbout() {
        ViewSession.signIn(Roles.GESTION);
        open("CPO");
        var read = sheet("CPO");
        _click(_get(Button.class, button -> button.withText("Modifier")));
        _get(TextField.class, field -> field.withLabel("Nom")).setValue("Réseau des CPO, le mien");
        describe(read, read.name(), "Ce qu’une collègue a écrit.");

        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        assertThat(sheet("CPO").name()).isEqualTo("Réseau des CPO, le mien");
        assertThat(sheet("CPO").description()).isEqualTo("Ce qu’une collègue a écrit.");

        _click(_get(Button.class, button -> button.withText("Modifier")));
        _get(TextField.class, field -> field.withLabel("Nom")).setValue("Encore le mien");
        describe(sheet("CPO"), "Celui de la collègue", "");
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        assertThat(sheet("CPO").name()).isEqualTo("Celui de la collègue");
        _click(_get(Button.class, button -> button.withText("Garder la mienne")));

        assertThat(sheet("CPO").name()).isEqualTo("Encore le mien");
        assertThat(sheet("CPO").description()).isEmpty();
    }

    private NetworkSheet sheet(String code) {
        return CurrentUser.asSystem(
                () -> sheets.sheet(lookup.byCode(code).orElseThrow().id()).orElseThrow());
    }

    private void describe(NetworkSheet read, String name, String description) {
        CurrentUser.asSystem(() -> service.describe(
                read.id(),
                new NetworkDetails(
                        name, description, read.coAnimator(), read.restricted(), Set.copyOf(read.animators())),
                read.version()));
    }

    @Test
    void theCompositionCanBeChangedLineByLine() {
        ViewSession.signIn(Roles.GESTION);
        open("CPO");
        _click(_get(Button.class, button -> button.withText("Modifier la composition")));
        var remove = _find(Button.class).stream()
                .filter(button ->
                        "Retirer cette ligne".equals(button.getElement().getAttribute("aria-label")))
                .toList();
        assertThat(remove).hasSize(1);

        _click(remove.getFirst());
        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .doesNotContain("Chef·fes de projet opérationnel·les sur une cité éducative");
    }

    @Test
    void theCalendarsOfAnExceptionSpeakFrench() {
        ViewSession.signIn(Roles.GESTION);
        openPilots();

        _click(_get(Button.class, button -> button.withText("Ajouter une exception")));

        // Those of the dialog, and the day that the page tells of.
        assertThat(_find(DatePicker.class)).hasSize(3).allSatisfy(field -> {
            assertThat(field.getI18n().getToday()).isEqualTo("Aujourd’hui");
            assertThat(field.getI18n().getMonthNames()).startsWith("janvier");
        });
    }

    @Test
    void aTargetSaysThatItCountsSessions() {
        ViewSession.signIn(Roles.LECTURE);
        openPilots();

        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(line -> line.endsWith("4 sessions en visio"));
    }

    private void openPilots() {
        open("PILOTES_CV");
    }

    private void open(String code) {
        var id = CurrentUser.asSystem(() -> lookup.byCode(code).orElseThrow().id());
        ViewSession.open("reseaux/" + id.networkId());
    }
}
