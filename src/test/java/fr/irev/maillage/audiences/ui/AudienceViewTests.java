package fr.irev.maillage.audiences.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class AudienceViewTests {

    private static final FunctionCode RARE = new FunctionCode("PSY_EN");

    @Autowired
    AudienceService service;

    @Autowired
    AudienceLookup lookup;

    @Autowired
    FunctionCatalogue functions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onePersonToReach() {
        if (CurrentUser.asSystem(() -> lookup.sample(rare(), 0, 1)).isEmpty()) {
            var world = new AudienceFixtures(jdbc);
            world.mandate(world.organisation("EPCI", "Essai", null), RARE, "psy@ville.example");
        }
        ViewSession.signIn(Roles.REDACTION);
    }

    private static Criterion rare() {
        return new HoldsFunction(List.of(RARE));
    }

    private AudienceId saved(String name, Criterion rule) {
        return CurrentUser.asSystem(() -> service.save(null, name, rule, 0));
    }

    private void choosePsychologists() {
        functionField().setValue(Set.of(functions.find(RARE).orElseThrow()));
    }

    @SuppressWarnings("unchecked") // the field is told by its label
    private static MultiSelectComboBox<JobFunctionLabel> functionField() {
        return _find(MultiSelectComboBox.class).stream()
                .filter(box -> "Fonctions".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream()
                .map(paragraph -> paragraph.getText().replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void theSentenceAndTheCountFollowTheLines() {
        ViewSession.open("audiences/creer");
        assertThat(paragraphs()).contains("Personne pour l’instant");

        choosePsychologists();

        assertThat(paragraphs()).contains("Psychologues de l’Éducation nationale", "1 destinataire");
        assertThat(_size(_get(Grid.class))).isOne();
    }

    @Test
    void aNewAudienceIsSavedUnderItsName() {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        name().setValue("Psychologues d’essai");
        save();

        assertThat(CurrentUser.asSystem(() -> lookup.search("Psychologues d’essai", 0, 9)))
                .hasSize(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .matches("audiences/\\d+");
    }

    @Test
    void aNameThatIsTakenIsToldBesideTheFieldAndNothingIsLost() {
        saved("Nom pris", rare());
        ViewSession.open("audiences/creer");
        choosePsychologists();
        name().setValue("nom pris");
        save();

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage())
                .isEqualTo("Une autre audience porte déjà ce nom, peut-être archivée. Choisissez-en un autre.");
        assertThat(name().getValue()).isEqualTo("nom pris");
        assertThat(functionField().getValue()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'   '|Saisissez le nom",
                "' - '|Saisissez le nom",
                "'Pilotes\u2028Nord'|caractère de contrôle",
                "'Pilotes\u0007'|caractère de contrôle"
            })
    void aNameThatNobodyCanReadIsRefusedAndStays(String typed, String words) {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        name().setValue(typed);

        save();

        assertThat(name().getErrorMessage()).contains(words);
        assertThat(name().getValue()).isEqualTo(typed);
        assertThat(functionField().getValue()).hasSize(1);
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndNotCutOff() {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        name().setValue("x".repeat(300));

        save();

        assertThat(name().getErrorMessage()).contains("160 caractères au plus");
        assertThat(name().getValue()).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=1+1", "{{email}}", "O'Brien % _ \\ 🎉"})
    void whatOnlyLooksDangerousIsANameLikeAnyOther(String typed) {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        name().setValue(typed);

        save();

        assertThat(_get(H1.class).getText()).isEqualTo(typed);
        assertThat(lookup.search(typed, 0, 10)).extracting("name").contains(typed);
    }

    @Test
    void whoIsOvertakenKeepsWhatTheyTypedAndMaySaveItKnowingly() {
        var id = saved("À deux", rare());
        ViewSession.open("audiences/" + id.audienceId());
        CurrentUser.asSystem(() -> service.save(
                id, "À deux, par l’autre", rare(), lookup.find(id).orElseThrow().version()));
        name().setValue("À deux, par moi");

        save();
        assertThat(name().getValue()).isEqualTo("À deux, par moi");
        assertThat(paragraphsOfProblem()).contains("Votre saisie est conservée");
        assertThat(lookup.find(id).orElseThrow().name()).isEqualTo("À deux, par l’autre");

        save();
        assertThat(lookup.find(id).orElseThrow().name()).isEqualTo("À deux, par moi");
    }

    private static String paragraphsOfProblem() {
        return _get(Div.class, div -> div.withClasses("problem-summary"))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void anAudienceOfNobodyIsNotSaved() {
        ViewSession.open("audiences/creer");
        name().setValue("Personne");
        save();

        assertThat(_find(Div.class, div -> div.withClasses("problem-summary")))
                .extracting(div -> div.getElement().getTextRecursively().replace('\u00a0', ' '))
                .containsExactly("Cette audience ne prend personne. Remplissez au moins une ligne « Prendre ».");
    }

    @Test
    void aRemovedLineComesBackWithItsContent() {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        _click(_find(Button.class).stream()
                .filter(button ->
                        "Retirer cette ligne".equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow());
        assertThat(paragraphs()).contains("Personne pour l’instant");

        _click(_get(Button.class, button -> button.withText("Annuler")));

        assertThat(paragraphs()).contains("Psychologues de l’Éducation nationale");
    }

    @Test
    void leavingWithUnsavedLinesAsksFirst() {
        ViewSession.open("audiences/creer");
        choosePsychologists();
        ViewSession.open("audiences");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("audiences/creer");
    }

    @Test
    void aRuleDeeperThanLinesIsReadAndKept() {
        var deep = new Criterion.All(List.of(rare(), new Criterion.Any(List.of(rare(), new Criterion.Not(rare())))));
        var id = saved("Règle fine", deep);
        ViewSession.open("audiences/" + id.audienceId());
        assertThat(_find(MultiSelectComboBox.class)).isEmpty();

        name().setValue("Règle très fine");
        save();

        var sheet = CurrentUser.asSystem(() -> lookup.find(id)).orElseThrow();
        assertThat(sheet.name()).isEqualTo("Règle très fine");
        assertThat(sheet.rule()).isEqualTo(deep);
    }

    @Test
    void theListArchivesWithUndo() {
        var id = saved("À archiver", rare());
        ViewSession.open("audiences");
        var row = lookup.search("À archiver", 0, 1);
        assertThat(row).hasSize(1);

        _click(archiveButton("À archiver"));
        assertThat(lookup.search("À archiver", 0, 1)).isEmpty();
        _click(_get(Button.class, button -> button.withText("Annuler")));

        assertThat(lookup.search("À archiver", 0, 1)).extracting("id").containsExactly(id);
    }

    @SuppressWarnings("unchecked")
    private static Button archiveButton(String name) {
        Grid<Object> grid = _get(Grid.class);
        for (int i = 0; i < _size(grid); i++) {
            var button = (Button) _getCellComponent(grid, i, "archive");
            if (button.getElement().getAttribute("aria-label").contains(name)) {
                return button;
            }
        }
        throw new AssertionError("no row " + name);
    }

    @Test
    void readersReadWithoutLinesOrButtons() {
        var id = saved("À lire", rare());
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("audiences/" + id.audienceId());

        assertThat(paragraphs()).contains("Psychologues de l’Éducation nationale");
        _assertNone(Button.class, button -> button.withText("Enregistrer"));
        _assertNone(MultiSelectComboBox.class);
        assertThat(name().isReadOnly()).isTrue();
    }

    private static TextField name() {
        return _get(TextField.class, field -> field.withLabel("Nom"));
    }

    private static void save() {
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
    }
}
