package fr.irev.maillage.directory.organisations.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
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
    void aConflictKeepsWhatWasTyped() {
        ViewSession.signIn(Roles.GESTION);
        var amie = id("ML-62160S00");
        ViewSession.open("organisations/" + amie + "/modifier");
        database.sql("update organisation set version = version + 1 where organisation_id = :id")
                .param("id", amie)
                .update();
        field("Ville").setValue("Boulogne-sur-Mer");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(field("Ville").getValue()).isEqualTo("Boulogne-sur-Mer");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Ouvrir la fiche actuelle");
        database.sql("update organisation set version = 0 where organisation_id = :id")
                .param("id", amie)
                .update();
    }
}
