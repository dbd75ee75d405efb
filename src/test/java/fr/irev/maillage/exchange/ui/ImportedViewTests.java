package fr.irev.maillage.exchange.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.PeopleImports;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class ImportedViewTests {

    private final PeopleImports imports;
    private final JdbcClient database;

    ImportedViewTests(@Autowired PeopleImports imports, @Autowired JdbcClient database) {
        this.imports = imports;
        this.database = database;
    }

    @Test
    void anImportIsTakenBackFromItsPageAfterALookAtWhatItMeans() {
        var id = bringIn("Aubert;aubert@page-une.example;Agent;Structure Page Une\n");
        signIn(Roles.GESTION);
        open("importer/" + id.importId());
        assertThat(words()).contains("Import de «\u00a0gens.csv\u00a0»", "Terminé");
        _assertNone(Button.class, spec -> spec.withText("Annuler cet import"));

        _click(_get(Button.class, spec -> spec.withText("Voir ce que l’annulation ferait")));
        assertThat(words())
                .contains("1 fiche créée par cet import serait supprimée.")
                .contains("1 structure ajoutée par cet import serait supprimée.");
        assertThat(people("aubert@page-une.example")).isOne();

        _click(_get(Button.class, spec -> spec.withText("Annuler cet import")));
        assertThat(people("aubert@page-une.example")).isZero();
        assertThat(words()).contains("Annulé", "Cet import a été annulé par");
        _assertNone(Button.class, spec -> spec.withText("Voir ce que l’annulation ferait"));
        _assertNone(Button.class, spec -> spec.withText("Annuler cet import"));
    }

    @Test
    void whatStaysIsListedBeforeItIsConfirmed() {
        var id = bringIn("Bernon;bernon@page-deux.example;Agent;Structure Page Deux\n");
        database.sql("update mandate set version = version + 1 where email = 'bernon@page-deux.example'")
                .update();
        signIn(Roles.GESTION);
        open("importer/" + id.importId());

        _click(_get(Button.class, spec -> spec.withText("Voir ce que l’annulation ferait")));

        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        assertThat(words()).contains("Il n’y a plus rien à annuler");
        assertThat(_get(Button.class, spec -> spec.withText("Annuler cet import"))
                        .isEnabled())
                .isFalse();
        _click(_get(Button.class, spec -> spec.withText("Ne pas annuler")));
        _assertNone(Grid.class);
    }

    @Test
    void readersTakeNothingBack() {
        var id = bringIn("Cordier;cordier@page-trois.example;Agent;Structure Page Trois\n");
        signIn(Roles.LECTURE);

        open("importer/" + id.importId());

        _assertNone(ImportedView.class);
    }

    private ImportId bringIn(String line) {
        var file = ("Nom;Courriel;Fonction;Organisme\n" + line).getBytes(StandardCharsets.UTF_8);
        return CurrentUser.asSystem(() -> {
            var id = imports.begin("gens.csv", file);
            assertThat(imports.run(id)).isTrue();
            return id;
        });
    }

    private int people(String email) {
        return database.sql("select count(*) from mandate where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private static String words() {
        return _get(ImportedView.class).getElement().getTextRecursively();
    }
}
