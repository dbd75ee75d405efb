package fr.irev.maillage.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.AccountService;
import fr.irev.maillage.accounts.SecondFactors;
import fr.irev.maillage.accounts.Telephone;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class MyAccountViewTests {

    private static final String PHRASE = "quatre grues au bord du canal";

    @Autowired
    private AccountService accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void myAccount() {
        var link = CurrentUser.asSystem(() -> accounts.open("essai", "Camille Essai", null, Set.of(Roles.LECTURE)));
        accounts.choosePassword(link, PHRASE);
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("mon-compte");
    }

    @AfterEach
    void noAccount() {
        database.sql("delete from account where login = 'essai'").update();
        database.sql("delete from sign_in_failure").update();
    }

    @Test
    void theSecondFactorIsTurnedOnWithACodeAndTheRecoveryCodesAreShownOnce() {
        click("Activer le second facteur");
        assertThat(_find(Image.class))
                .extracting(Image::getSrc)
                .anyMatch(source -> source.startsWith("data:image/svg+xml;base64,"));
        var telephone = new Telephone(field("Clé à saisir").getValue());

        field("Code à six chiffres").setValue("000000");
        click("Activer");
        assertThat(field("Code à six chiffres").getErrorMessage()).startsWith("Code incorrect ou déjà utilisé.");
        assertThat(factors.mine().active()).isFalse();

        field("Code à six chiffres").setValue(telephone.code());
        click("Activer");
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .filteredOn(text -> text.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"))
                .hasSize(10);
        click("J’ai noté ces codes");
        _assertNone(RecoveryCodesDialog.class);
        assertThat(factors.mine().active()).isTrue();
        assertThat(factors.mine().recoveryCodes()).isEqualTo(10);
    }

    @Test
    void itIsTurnedOffWithThePasswordAndACodeOnly() {
        var telephone = activated();
        click("Retirer le second facteur");

        confirm("Retirer le second facteur", "autre chose", telephone.code());
        assertThat(field("Code").getErrorMessage())
                .isEqualTo("Mot de passe incorrect, ou code incorrect ou déjà utilisé.");
        confirm("Retirer le second facteur", PHRASE, "000000");
        assertThat(field("Code").isInvalid()).isTrue();
        assertThat(factors.mine().active()).isTrue();

        confirm("Retirer le second facteur", PHRASE, telephone.code());
        _assertNone(ProofDialog.class);
        assertThat(factors.mine().active()).isFalse();
        _get(Button.class, button -> button.withText("Activer le second facteur"));
    }

    @Test
    void guessingIsSlowedDownHereToo() {
        var telephone = activated();
        click("Nouveaux codes de secours");
        for (int i = 0; i < 5; i++) {
            confirm("Nouveaux codes de secours", PHRASE, "00000" + i);
        }

        confirm("Nouveaux codes de secours", PHRASE, telephone.code());

        assertThat(field("Code").getErrorMessage()).isEqualTo("Trop d’essais. Patientez 1 minute avant de réessayer.");
    }

    @Test
    void anAdministratorTurnsOffThatOfSomebodyElseAfterAQuestion() {
        activated();
        var id = database.sql("select account_id from account where login = 'essai'")
                .query(Long.class)
                .single();
        CurrentUser.asSystem(() -> {
            assertThat(accounts.all()).filteredOn(row -> row.id() == id).allMatch(row -> row.secondFactor());
            factors.reset(id);
            assertThat(accounts.all()).filteredOn(row -> row.id() == id).noneMatch(row -> row.secondFactor());
        });

        assertThat(database.sql("select summary from journal_entry order by journal_entry_id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Second facteur du compte de Camille Essai retiré par l’administration");
        _assertNone(ConfirmDialog.class);
    }

    private Telephone activated() {
        var enrolment = factors.begin();
        var telephone = new Telephone(enrolment.typed());
        factors.activate(enrolment, telephone.code());
        database.sql("update second_factor set last_step = 0").update();
        ViewSession.open("");
        ViewSession.open("mon-compte");
        return telephone;
    }

    private static void confirm(String action, String password, String code) {
        _get(PasswordField.class).setValue(password);
        field("Code").setValue(code);
        _click(_get(_get(ProofDialog.class), Button.class, button -> button.withText(action)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }
}
