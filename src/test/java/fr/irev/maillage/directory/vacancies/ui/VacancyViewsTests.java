package fr.irev.maillage.directory.vacancies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
class VacancyViewsTests {

    @Autowired
    private JdbcClient database;

    @Test
    void theMailboxOfASeatIsSaidOnItsSheetAndWhatIsWrongStaysInTheField() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges/" + cpoOfCalais());
        _click(_get(Button.class, button -> button.withText("Coordonnées du siège…")));
        var email = _get(TextField.class, field -> field.withLabel("Boîte générique"));
        email.setValue("cite@calais");
        _get(TextField.class, field -> field.withLabel("Téléphone du siège")).setValue("12");
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        assertThat(email.getErrorMessage()).contains("est incomplète");
        assertThat(_get(TextField.class, field -> field.withLabel("Téléphone du siège"))
                        .getErrorMessage())
                .startsWith("Numéro de téléphone illisible.");

        email.setValue("cite@calais.example");
        _get(TextField.class, field -> field.withLabel("Téléphone du siège")).setValue("03 20 25 10 29");
        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("mailto:cite@calais.example", "tel:+33320251029");
    }

    @Test
    void theSheetOfASeatSaysWhomToAskAndTakesATask() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges/" + cpoOfCalais());

        assertThat(_get(H1.class).getText()).isEqualTo("Chef·fe de projet opérationnel·le");
        assertThat(words()).contains("À qui demander", "Siège vacant.", "personne n’est connu pour l’avoir tenu");

        _click(_get(Button.class, button -> button.withText("Tâche…")));
        _get(TextArea.class).setValue("Appeler la préfecture");
        assertThat(_get(TextField.class, field -> field.withLabel("Qui s’en charge"))
                        .getValue())
                .isEqualTo("essai");
        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(words()).contains("À faire\u00a0: Appeler la préfecture");
        _click(_get(Button.class, button -> button.withText("Tâche…")));
        _click(_get(Button.class, button -> button.withText("C’est fait")));
        assertThat(words())
                .doesNotContain("À faire\u00a0: Appeler la préfecture")
                .contains("Tâche du siège terminée");
    }

    @Test
    void aTaskSaysWhatIsToBeDone() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges/" + cpoOfCalais());
        _click(_get(Button.class, button -> button.withText("Tâche…")));
        _click(_get(Button.class, button -> button.withText("Enregistrer")));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Dites ce qu’il y a à faire.");
    }

    @Test
    void whatWasTypedStaysInSightWhenSomebodyElseWasQuicker() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges/" + cpoOfCalais());
        _click(_get(Button.class, button -> button.withText("Tâche…")));
        _get(TextArea.class).setValue("Appeler la sous-préfecture");
        database.sql("insert into seat_task (seat_id, note, assignee, opened_at, opened_by)"
                        + " values (:seat, 'Écrire', 'autre', now(6), 'autre')")
                .param("seat", cpoOfCalais())
                .update();
        try {
            _click(_get(Button.class, button -> button.withText("Enregistrer")));

            assertThat(_get(TextArea.class).getValue()).isEqualTo("Appeler la sous-préfecture");
            assertThat(words()).contains("rien n’a été enregistré");
        } finally {
            database.sql("delete from seat_task where seat_id = :seat and assignee = 'autre'")
                    .param("seat", cpoOfCalais())
                    .update();
        }
    }

    @Test
    void whoOnlyReadsIsOfferedNoTask() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("sieges/" + cpoOfCalais());

        assertThat(_find(Button.class, button -> button.withText("Tâche…"))).isEmpty();
    }

    @Test
    void theTableHasAHeaderForEachSchemeAndEachSeat() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("sieges/tableau?dispositif=contrat_de_ville");

        var table = _get(NativeTable.class);
        assertThat(table.getHead().getRows().getFirst().getHeaderCells())
                .hasSize(4)
                .allSatisfy(cell ->
                        assertThat(cell.getElement().getAttribute("scope")).isEqualTo("col"));
        assertThat(table.getBody().getRows()).hasSize(39).allSatisfy(row -> {
            assertThat(row.getHeaderCells()).hasSize(1);
            assertThat(row.getDataCells()).hasSize(3);
        });
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("39 dispositifs\u00a0; 117 sièges vacants, aucun à vérifier, aucun intérim.");
    }

    @Test
    void theTableIsNarrowedToWhatIsMissing() {
        database.sql("""
                update seat s join scheme c on c.scheme_id = s.scheme_id set s.marking = 'SANS_OBJET'
                where c.kind = 'CITE_EDUCATIVE' and c.code <> 'CE-CALAIS'
                """).update();
        try {
            ViewSession.signIn(Roles.LECTURE);
            ViewSession.open("sieges/tableau?vacants=oui");

            assertThat(_get(NativeTable.class).getBody().getRows())
                    .extracting(NativeTableRow::getHeaderCells)
                    .hasSize(1);
            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                    .contains("1 dispositif\u00a0; 5 sièges vacants, aucun à vérifier, aucun intérim.");
        } finally {
            database.sql("update seat set marking = null").update();
        }
    }

    @Test
    void theFileHoldsWhatTheListShowsAndWhomToAsk(@Autowired RegisterFile file) throws Exception {
        ViewSession.signIn(Roles.LECTURE);
        var bytes = CurrentUser.asSystem(() -> file.file(
                new SeatFilter(Set.of(SeatState.VACANT), null, SchemeKind.CONTRAT_DE_VILLE, null, ""),
                AsOf.today(Clock.systemUTC())));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 117);
            assertThat(rows.getFirst().getCellText(6)).isEqualTo("À qui demander");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("vacant");
            assertThat(rows.get(1).getCellText(6)).startsWith("Siège vacant.");
        }
        assertThat(database.sql("select summary from journal_entry order by journal_entry_id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Registre des sièges exporté (117 lignes)");
    }

    @Test
    void theRegisterIsNarrowedToANetwork() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("sieges");
        var network = _get(ComboBox.class, field -> field.withLabel("Réseau"));
        var cpo = network.getListDataView()
                .getItems()
                .filter(item -> item.toString().contains("Réseau des chefs de projet"))
                .findFirst();
        assertThat(cpo).isPresent();
        network.setValue(cpo.get());

        assertThat(com.github.mvysny.kaributesting.v10.GridKt._size(_get(Grid.class)))
                .isBetween(22, 30);
    }

    @Test
    void aTemplateIsAddedToAfterSayingHowManySeatsThatMakes() {
        ViewSession.signIn(Roles.ADMIN);
        ViewSession.open("sieges/modeles?pour=scheme-CITE_EDUCATIVE");
        _click(_get(Button.class, button -> button.withText("Ajouter un siège")));
        var function = _get(ComboBox.class, field -> field.withLabel("Fonction"));
        function.setValue(function.getListDataView()
                .getItems()
                .filter(item -> ((JobFunctionLabel) item).code().functionCode().equals("CORRESPONDANT_INSTIT"))
                .findFirst()
                .orElseThrow());

        assertThat(words()).contains("22 sièges seront créés.");
        _click(_get(Button.class, button -> button.withText("Abandonner")));
    }

    @Test
    void onlyThoseWhoAdministerChangeTemplates() {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges/modeles");

        assertThat(_find(Button.class, button -> button.withText("Ajouter un siège")))
                .isEmpty();
    }

    private long cpoOfCalais() {
        return database.sql("""
                select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                where c.code = 'CE-CALAIS' and s.function_code = 'CPO'
                """).query(Long.class).single();
    }

    private static String words() {
        return _find(com.vaadin.flow.component.Component.class).stream()
                .filter(part -> part.getElement().getChildCount() == 0
                        || part.getElement().getChild(0).isTextNode())
                .map(part -> part.getElement().getText())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
