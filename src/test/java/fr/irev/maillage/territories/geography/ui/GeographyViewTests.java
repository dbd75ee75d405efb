package fr.irev.maillage.territories.geography.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.geography.Fate;
import fr.irev.maillage.territories.geography.GeographyFixtures;
import fr.irev.maillage.territories.geography.SentFile;
import fr.irev.maillage.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class GeographyViewTests {

    private static final UnaryOperator<List<String>> AS_IT_IS = UnaryOperator.identity();

    @Autowired
    JdbcClient database;

    @Test
    void theListOfTerritoriesLeadsThereWhoeverManages() {
        signIn(Roles.GESTION);
        open("territoires");

        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Mettre à jour la géographie prioritaire");
    }

    @Test
    void readersNeitherSeeTheWayNorThePage() {
        signIn(Roles.LECTURE);
        open("territoires");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .doesNotContain("Mettre à jour la géographie prioritaire");

        open("territoires/geographie-prioritaire");
        _assertNone(GeographyView.class);
    }

    @Test
    void filesThatSayNothingNewLeaveNothingToApply() {
        compare(new GeographyFixtures(database).list(AS_IT_IS));

        assertThat(said()).contains("Rien à changer : les 204 quartiers");
        _assertNone(Button.class, button -> button.withText("Appliquer"));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndAnotherCanBeChosen() {
        compare(new SentFile("autre.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(said()).contains("« autre.csv » n’est ni la liste officielle");
        _get(Button.class, button -> button.withText("Comparer avec la base"));
    }

    @Test
    void aRenamingIsShownAppliedAndTakenBack() {
        compare(new GeographyFixtures(database)
                .list(GeographyFixtures.with("QN00203M", "QN00203M;Neuville Nouvelle;32;;2;;2691;;;;;;;;;;;;;;;;")));
        assertThat(said()).contains("1 quartier renommé", "Neuville", "deviendrait « Neuville Nouvelle »");
        assertThat(name()).isEqualTo("Neuville");

        _click(_get(Button.class, button -> button.withText("Appliquer")));

        assertThat(name()).isEqualTo("Neuville Nouvelle");
        assertThat(said()).contains("Mises à jour précédentes");
        _click(_get(Button.class, button -> button.withText("Annuler cette mise à jour")));
        assertThat(name()).isEqualTo("Neuville");
        assertThat(said()).contains("Aucune mise à jour");
    }

    @Test
    void whoTakesOverIsAskedBesideTheFieldBeforeAnythingIsDone() {
        database.sql("""
                insert into organisation_coverage (organisation_id, territory_id)
                select min(o.organisation_id), t.territory_id from organisation_all o join territory t on t.code = 'QN00202M'
                group by t.territory_id
                """).update();
        var files = new GeographyFixtures(database);
        compare(files.list(lines -> GeographyFixtures.and(
                        "QN00298N;Isle Ouest;32;;2;;2691;;;;;;;;;;;;;;;;",
                        "QN00299N;Isle Est;32;;2;;2691;;;;;;;;;;;;;;;;")
                .apply(GeographyFixtures.without("QN00202M").apply(lines))));
        var heir = (Select<String>) _get(
                Select.class, field -> field.withLabel("Qui reprend\u00a0: 1 organisation qui y intervient\u00a0?"));
        assertThat(heir.getValue()).isNull();

        _click(_get(Button.class, button -> button.withText("Appliquer")));
        assertThat(heir.isInvalid()).isTrue();
        assertThat(heir.getErrorMessage()).isEqualTo("Choisissez qui reprend, ou que rien ne bouge.");

        heir.setValue(Fate.STAY);
        _get(DatePicker.class).setValue(LocalDate.of(2023, 5, 1));
        _click(_get(Button.class, button -> button.withText("Appliquer")));
        assertThat(said()).contains("la date d’effet doit être plus tardive");
    }

    private void compare(SentFile... files) {
        signIn(Roles.GESTION);
        open("territoires/geographie-prioritaire");
        List.of(files).forEach(file -> _get(GeographyView.class).take(file));
        _click(_get(Button.class, button -> button.withText("Comparer avec la base")));
    }

    private static String said() {
        return ((Component) _get(GeographyView.class))
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ');
    }

    private String name() {
        return database.sql("select name from territory where code = 'QN00203M'")
                .query(String.class)
                .single();
    }
}
