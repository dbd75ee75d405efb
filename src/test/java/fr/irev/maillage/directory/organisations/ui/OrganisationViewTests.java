package fr.irev.maillage.directory.organisations.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
class OrganisationViewTests {

    @Autowired
    private JdbcClient database;

    private long id(String key) {
        return database.sql("select organisation_id from organisation where reference_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @Test
    void theListIsNarrowedByWordsOfTheName() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("organisations");
        field("Rechercher").setValue("mission locale wattrelos");

        assertThat(_size(_get(Grid.class))).isOne();
    }

    @Test
    void whoMayOnlyReadIsOfferedNoChange() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("organisations/" + id("INST-IREV"));

        assertThat(_find(Button.class, spec -> spec.withText("Modifier"))).isEmpty();
    }

    @Test
    void theSheetSaysHowTheOrganisationIsReached() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("organisations/" + id("INST-IREV"));

        assertThat(_get(H1.class).getText()).startsWith("IREV");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("tel:+33320251029", "mailto:contact@irev.fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boîte générique | accueil@ville | incomplète",
                "Boîte générique | accueil@localhost | existe pas",
                "Boîte générique | éloïse@ville.fr | accents",
                "Téléphone (standard) | 3,20E+08 | illisible",
                "Code postal | 2100 | 02100",
                "Code postal | ABCDE | illisible",
                "Boîte générique | luc..petit@ville.fr | Deux points",
                "Boîte générique | luc petit@ville.fr | une espace",
                "Boîte générique | a@ville.fr;b@ville.fr | Une seule adresse",
                "Boîte générique | luc(x)@ville.fr | pas prise en charge",
                "Téléphone (standard) | 12 | illisible",
                "SIREN | 12 | neuf chiffres",
                "Site internet | ville.fr | commence par",
            })
    void eachProblemStandsBesideItsFieldAndWhatWasTypedStays(String label, String typed, String problem) {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("organisations/creer");
        field("Nom").setValue("Ville d’Essai");
        field(label).setValue(typed);
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(field(label).isInvalid()).isTrue();
        assertThat(field(label).getErrorMessage()).contains(problem);
        assertThat(field(label).getValue()).isEqualTo(typed);
        assertThat(field("Nom").getValue()).isEqualTo("Ville d’Essai");
    }

    @Test
    void anOrganisationIsCreatedWithATownTypedBehindItsPostalCode() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("organisations/creer");
        field("Nom").setValue("<script>alert(1)</script> & Cie");
        ComboBox<OrganisationType> type = _get(ComboBox.class, spec -> spec.withLabel("Type"));
        type.setValue(
                new OrganisationType("ASSOCIATION", "Association", "Associations", "ASSOCIATION", java.util.List.of()));
        field("Code postal").setValue("59000 Lille");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(_get(H1.class).getText()).isEqualTo("<script>alert(1)</script> & Cie");
        assertThat(database.sql("select concat(postal_code, '/', city) from organisation where name like '<script>%'")
                        .query(String.class)
                        .single())
                .isEqualTo("59000/Lille");
        database.sql("delete from organisation where name like '<script>%'").update();
    }

    @Test
    void everythingWrongIsSaidAtTheTopAndLeadsToItsField() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("organisations/creer");
        field("Boîte générique").setValue("аccueil@ville.fr"); // a Cyrillic а
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(_find(_get(ProblemSummary.class), Button.class))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder(
                        "Type\u00a0: Choisissez le type d’organisation.",
                        "Nom\u00a0: Saisissez un nom.",
                        "Boîte générique\u00a0: L’adresse contient un caractère non latin («\u00a0а\u00a0», 1re position). "
                                + "Retapez-la au clavier plutôt que de la copier.");
    }

    @Test
    void aDayThatCannotBeReadIsNotLostInSilence() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("organisations/" + id("ML-62160S00") + "/modifier");
        var until = _get(DatePicker.class, spec -> spec.withLabel("Jusqu’au"));
        _get(DatePicker.class, spec -> spec.withLabel("Existe depuis le")).setValue(LocalDate.of(2026, 7, 1));
        until.setValue(LocalDate.of(2026, 3, 1));
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        assertThat(until.getErrorMessage()).isEqualTo("La fin (01/03/2026) précède le début (01/07/2026).");

        until.clear();
        until.getElement().setProperty("_inputElementValue", "31/02/2027"); // what the browser tells of such a text
        _fireDomEvent(until, "unparsable-change");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo("Le 31 février n’existe pas.");
    }

    @Test
    void anAddressThatLooksLikeASlipIsAskedAbout() {
        ViewSession.signIn(Roles.GESTION);
        var amie = id("ML-62160S00");
        ViewSession.open("organisations/" + amie + "/modifier");
        field("Boîte générique").setValue("accueil@wanado.fr");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(column("email", amie)).isEqualTo("accueil@wanadoo.fr");
    }

    @Test
    void changesOfDifferentFieldsComeTogether() {
        ViewSession.signIn(Roles.GESTION);
        var amie = id("ML-62160S00");
        ViewSession.open("organisations/" + amie + "/modifier");
        somebodyElse(amie, "address = '1 rue de l’Essai'");
        field("Ville").setValue("Boulogne-sur-Mer");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(column("concat(address, ' ', city)", amie)).isEqualTo("1 rue de l’Essai Boulogne-sur-Mer");
    }

    @Test
    void aConflictKeepsWhatWasTypedAndAsks() {
        ViewSession.signIn(Roles.GESTION);
        var amie = id("ML-62160S00");
        ViewSession.open("organisations/" + amie + "/modifier");
        somebodyElse(amie, "city = 'Calais'");
        field("Ville").setValue("Le Portel");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(field("Ville").getValue()).isEqualTo("Le Portel");
        assertThat(column("city", amie)).isEqualTo("Calais");
        _click(_get(Button.class, spec -> spec.withText("Garder la mienne")));
        assertThat(column("city", amie)).isEqualTo("Le Portel");
    }

    @Test
    void leavingWithUnsavedTextIsAsked() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("organisations/creer");
        UI.getCurrent().navigate("organisations");
        assertThat(_find(ConfirmDialog.class)).isEmpty();

        ViewSession.open("organisations/creer");
        field("Nom").setValue("Presque");
        UI.getCurrent().navigate("organisations");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(field("Nom").getValue()).isEqualTo("Presque");
    }

    private void somebodyElse(long organisation, String change) {
        database.sql("update organisation set version = version + 1, " + change + " where organisation_id = :id")
                .param("id", organisation)
                .update();
    }

    private String column(String column, long organisation) {
        return database.sql("select " + column + " from organisation where organisation_id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }
}
