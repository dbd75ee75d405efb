package fr.irev.maillage.accounts.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.AccountRow;
import fr.irev.maillage.accounts.Taken;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ViewTest
class AccountDialogTests {

    private static final AccountRow LEA = new AccountRow(
            7, "lea", "Léa Sarcelle", null, Set.of(Roles.LECTURE), true, true, false, LocalDate.of(2027, 6, 30), null);

    @Test
    void aLastDayThatDoesNotExistDoesNotMakeTheAccountLastForEver() {
        ViewSession.signIn(Roles.ADMIN);
        List<@Nullable LocalDate> kept = new ArrayList<>();
        new AccountDialog(LEA, (name, email, roles, lastDay) -> kept.add(lastDay)).open();
        var field = _get(DatePicker.class);
        field.clear();
        field.getElement().setProperty("_inputElementValue", "31/02/2027"); // what the browser tells of such a text
        _fireDomEvent(field, "unparsable-change");
        save();

        assertThat(kept).isEmpty();
        assertThat(field.getErrorMessage()).isEqualTo("Le 31 février n’existe pas.");

        field.setValue(LocalDate.of(2027, 2, 28));
        save();
        assertThat(kept).containsExactly(LocalDate.of(2027, 2, 28));
    }

    @Test
    void anAddressThatNoMessageReachesIsRefusedAndOneThatAnotherAccountHasIsToldInWords() {
        ViewSession.signIn(Roles.ADMIN);
        List<@Nullable EmailAddress> kept = new ArrayList<>();
        new AccountDialog(LEA, (name, email, roles, lastDay) -> {
                    if (email != null && email.value().startsWith("prise")) {
                        throw new Taken(Taken.What.EMAIL);
                    }
                    kept.add(email);
                })
                .open();
        var field = _get(TextField.class, named -> named.withLabel("Adresse e-mail"));

        field.setValue("lea@");
        save();
        assertThat(field.getErrorMessage()).isNotBlank();
        field.setValue("prise@ville.example");
        save();
        assertThat(field.getErrorMessage()).isEqualTo("Un autre compte a cette adresse. Saisissez-en une autre.");
        assertThat(kept).isEmpty();

        field.setValue("Lea@Ville.example");
        save();
        assertThat(kept).containsExactly(new EmailAddress("lea@ville.example"));
    }

    private static void save() {
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
    }
}
