package fr.irev.maillage.exchange.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import fr.irev.maillage.exchange.Verdict;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class ImportViewTests {

    private static final String FILE = """
            Nom;Courriel;Fonction;Organisme
            Aubert;aubert@exemple-vue.example;Agent;Structure Vue
            Bernon;bernon@ville;Agent;Structure Vue
            """;

    @Test
    void aPreviewShowsEachLineAndCanBeNarrowedToOneVerdict() {
        signIn(Roles.GESTION);
        open("importer");

        _get(ImportView.class).look("gens.csv", FILE.getBytes(StandardCharsets.UTF_8));

        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        assertThat(_get(Button.class, spec -> spec.withText("Importer 1 ligne")).isEnabled())
                .isTrue();
        _get(Select.class, spec -> spec.withLabel("Afficher")).setValue(Verdict.REFUSED);
        assertThat(_size(_get(Grid.class))).isOne();
    }

    @Test
    void whatIsNoTableIsToldAndAnotherFileCanBeChosen() {
        signIn(Roles.GESTION);
        open("importer");

        _get(ImportView.class).look("photo.jpg", new byte[] {1, 2, 3, 4, 0, 0, 7});

        assertThat(_get(ImportView.class).getElement().getTextRecursively()).contains("ni un CSV ni un classeur");
        _get(Upload.class);
    }

    @Test
    void readersImportNothing() {
        signIn(Roles.LECTURE);

        open("importer");

        _assertNone(ImportView.class);
    }
}
