package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PersonHistoryViewTests {

    @Autowired
    PersonService people;

    @Autowired
    PersonLookup sheets;

    private PersonId ana = new PersonId(0);

    @BeforeEach
    void ana() {
        ViewSession.signIn(Roles.GESTION);
        ana = CurrentUser.asSystem(() -> people.create(PeopleFixtures.ana()));
        rename("Anna");
    }

    @Test
    void aChangeReadsAsASentence() {
        open();

        assertThat(said())
                .anyMatch(line ->
                        line.startsWith("système a changé le prénom\u00a0: «\u00a0Ana\u00a0» → «\u00a0Anna\u00a0» · "));
        assertThat(said()).anyMatch(line -> line.startsWith("Fiche d’Ana Kérébel créée, par système · "));
    }

    @Test
    void aFieldIsWrittenBackAfterBeingShownAndThenTakenBack() {
        open();
        click("Rétablir");
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Aujourd’hui\u00a0: «\u00a0Anna\u00a0»", "Sera écrit\u00a0: «\u00a0Ana\u00a0»");
        assertThat(given()).isEqualTo("Anna");

        ConfirmDialogKt._fireConfirm(dialog);

        assertThat(given()).isEqualTo("Ana");
        assertThat(said()).anyMatch(line -> line.startsWith("essai a changé le prénom"));
        assertThat(said()).contains("De nouveau comme avant");
        click("Annuler");
        assertThat(given()).isEqualTo("Anna");
    }

    @Test
    void aFieldThatWasChangedAgainSaysWhatItIsToday() {
        rename("Anne");
        open();

        assertThat(said()).contains("Aujourd’hui\u00a0: «\u00a0Anne\u00a0»");
        assertThat(buttons()).hasSize(1);
    }

    @Test
    void readersReadItAndWriteNothingBack() {
        ViewSession.signIn(Roles.LECTURE);
        open();

        assertThat(said()).anyMatch(line -> line.contains("a changé le prénom"));
        assertThat(buttons()).isEmpty();
    }

    @Test
    void onThePageOfAnotherDayNothingIsWrittenBack() {
        ViewSession.open("personnes/" + ana.personId() + "?au=2031-05-07");

        assertThat(said()).anyMatch(line -> line.contains("a changé le prénom"));
        assertThat(buttons()).isEmpty();
    }

    @Test
    void twentyEntriesAreShownAndTheOthersOnDemand() {
        for (int i = 0; i < 25; i++) {
            rename("Ana" + (char) ('a' + i));
        }
        open();
        assertThat(said().stream().filter(line -> line.contains("a changé")).count())
                .isEqualTo(20);

        click("Plus");

        assertThat(said().stream().filter(line -> line.contains("a changé")).count())
                .isEqualTo(26);
        assertThat(_find(Button.class, button -> button.withText("Plus"))).isEmpty();
    }

    private void rename(String given) {
        CurrentUser.asSystem(() -> {
            var sheet = sheets.sheet(ana).orElseThrow();
            people.change(new PersonChange(
                    ana,
                    sheet.version(),
                    sheet.civility(),
                    new PersonName(given, sheet.name().family()),
                    null,
                    sheet.source(),
                    sheet.legalBasis()));
        });
    }

    private String given() {
        return CurrentUser.asSystem(() -> sheets.sheet(ana).orElseThrow().name().given());
    }

    private static List<String> said() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<Button> buttons() {
        return _find(Button.class, button -> button.withText("Rétablir"));
    }

    private static void click(String text) {
        _click(_find(Button.class, button -> button.withText(text)).getFirst());
    }

    private void open() {
        ViewSession.open("personnes/" + ana.personId());
    }
}
