package fr.irev.maillage.directory.handover.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.directory.seats.SeatHolder;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class HandoverViewTests {

    private static final String LEAVES = "Luc Petit quitte le poste le";

    private final PersonService people;
    private final SeatLookup seats;
    private final JdbcClient database;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private SeatId seat;
    private PersonId luc;

    HandoverViewTests(@Autowired PersonService people, @Autowired SeatLookup seats, @Autowired JdbcClient database) {
        this.people = people;
        this.seats = seats;
        this.database = database;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void lucHoldsASeat() {
        ViewSession.signIn(Roles.GESTION);
        town = fixtures.organisation("Ville d’Essai-la-Passation");
        seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        CurrentUser.asSystem(() -> people.openMandate(new NewMandate(
                luc,
                PeopleFixtures.terms(town, seat, LocalDate.of(2026, 3, 1), null, "luc@vue-passation.example"),
                null,
                false)));
    }

    @Test
    void somebodyNewFollowsAndTheSeatsCardTakesItBack() {
        ViewSession.open("organisations/" + town.organisationId());
        click("Passation");
        var last = day(LEAVES).getValue();
        assertThat(_find(_get(Dialog.class), Paragraph.class).getLast().getText())
                .startsWith("Complétez la passation");

        save();
        assertThat(_get(ComboBox.class, field -> field.withLabel("Qui arrive\u00a0?"))
                        .getErrorMessage())
                .startsWith("Choisissez une personne");
        _get(_get(Dialog.class), Checkbox.class).setValue(true);
        text("Prénom").setValue("Maé");
        text("Téléphone dans ce poste").setValue("12");
        save();
        assertThat(text("Nom").getErrorMessage()).isNotEmpty();
        assertThat(text("Téléphone dans ce poste").getErrorMessage()).startsWith("Ce numéro n’existe pas.");
        text("Nom").setValue("Nouvelle-Essai");
        text("Téléphone dans ce poste").setValue("06 12 34 56 78");
        _get(EmailField.class, field -> field.withLabel("Courriel dans ce poste"))
                .setValue("mae@vue-passation.example");
        day("Arrive le").setValue(last);
        assertThat(_find(_get(Dialog.class), Paragraph.class).getLast().getText())
                .startsWith("Ce poste n’a qu’un titulaire");
        day("Arrive le").setValue(last.plusDays(2));
        assertThat(said())
                .anyMatch(sentence -> sentence.startsWith("Luc Petit quitte le poste «\u00a0"))
                .anyMatch(sentence -> sentence.startsWith("Maé Nouvelle-Essai arrive le"))
                .anyMatch(sentence -> sentence.startsWith("Entre les deux, le poste est vacant un jour"))
                .anyMatch(sentence ->
                        sentence.startsWith("Un message de bienvenue partira à mae@vue-passation.example le "));
        save();

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(holders(last.plusDays(2))).containsExactly("Maé Nouvelle-Essai");
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(line -> line.startsWith("Luc Petit quitte le poste"));
        click("Annuler la passation");
        assertThat(holders(last.plusDays(2))).containsExactly("Luc Petit");
        assertThat(_find(Button.class, button -> button.withText("Annuler la passation")))
                .isEmpty();
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(line ->
                        line.equals("La passation est annulée\u00a0: tout est comme avant. Le message de bienvenue"
                                + " n’est pas parti et ne partira pas."));
    }

    @Test
    void theMessageOfWelcomeIsReadBeforehandAndCanBeLeftOut() {
        ViewSession.open("organisations/" + town.organisationId());
        click("Passation");
        _get(_get(Dialog.class), Checkbox.class).setValue(true);
        text("Nom").setValue("Sans-Message");
        assertThat(_find(Checkbox.class, box -> box.withLabel("Envoyer un message de bienvenue")))
                .isEmpty();
        _get(EmailField.class, field -> field.withLabel("Courriel dans ce poste"))
                .setValue("sans@vue-passation.example");

        var wanted = _get(Checkbox.class, box -> box.withLabel("Envoyer un message de bienvenue"));
        assertThat(wanted.getValue()).isTrue();
        assertThat(text("Coordonnées communiquées par").getValue()).isEqualTo("Luc Petit");
        text("Coordonnées communiquées par").setValue("la préfecture d’essai");
        assertThat(_get(IFrame.class).getSrcdoc().orElseThrow())
                .contains("Votre arrivée au poste «\u00a0Direction d’essai\u00a0», Ville d’Essai-la-Passation")
                .contains("la préfecture d’essai");
        text("Coordonnées communiquées par").setValue(" ");
        save();
        assertThat(text("Coordonnées communiquées par").getErrorMessage())
                .startsWith("Indiquez qui vous a communiqué ces coordonnées");
        wanted.setValue(false);
        assertThat(said()).noneMatch(sentence -> sentence.contains("bienvenue"));
        save();

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(database.sql("select count(*) from delivery where email = 'sans@vue-passation.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDepartureWithoutSuccessorIsSaidFromTheSheetAndTakenBackFromTheNotice() {
        ViewSession.open("personnes/" + luc.personId());
        click("Passation");
        var last = day(LEAVES).getValue();
        _get(RadioButtonGroup.class).setValue(Outcome.NOBODY);
        assertThat(said()).contains("Personne ne suit pour l’instant.");
        save();

        assertThat(holders(last.plusDays(1))).isEmpty();
        assertThat(_find(Button.class, button -> button.withText("Annuler la passation")))
                .hasSize(1);
        click("Annuler");
        assertThat(holders(last.plusDays(1))).containsExactly("Luc Petit");
    }

    @Test
    void takingBackFromTheSheetOfSomebodyNewLeadsToThePeople() {
        ViewSession.open("personnes/" + luc.personId());
        click("Passation");
        var last = day(LEAVES).getValue();
        _get(_get(Dialog.class), Checkbox.class).setValue(true);
        text("Nom").setValue("Repartie-Essai");
        save();
        var came = CurrentUser.asSystem(() -> seats.named(List.of(seat), last.plusDays(10)))
                .getFirst()
                .holders()
                .getFirst()
                .person();
        ViewSession.open("personnes/" + came.personId());

        click("Annuler la passation");

        assertThat(_get(H1.class).getText()).isEqualTo("Personnes");
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidInTheDialog() {
        ViewSession.open("personnes/" + luc.personId());
        click("Passation");
        _get(RadioButtonGroup.class).setValue(Outcome.NOBODY);
        CurrentUser.asSystem(() -> {
            var mandate = seats.named(List.of(seat), LocalDate.of(2026, 6, 1))
                    .getFirst()
                    .holders()
                    .getFirst()
                    .mandate();
            people.closeMandate(mandate, LocalDate.of(2030, 6, 1));
            return true;
        });
        save();

        assertThat(_find(_get(Dialog.class), Paragraph.class).getLast().getText())
                .startsWith("Quelqu’un d’autre vient de changer ce poste.");
    }

    @Test
    void whoeverOnlyReadsHandsNothingOver() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("organisations/" + town.organisationId());
        assertThat(_find(Button.class, button -> button.withText("Passation"))).isEmpty();
        ViewSession.open("personnes/" + luc.personId());
        assertThat(_find(Button.class, button -> button.withText("Passation"))).isEmpty();
    }

    private List<String> holders(LocalDate day) {
        return CurrentUser.asSystem(() -> seats.named(List.of(seat), day)).stream()
                .map(SeatRow::holders)
                .flatMap(List::stream)
                .map(SeatHolder::name)
                .toList();
    }

    private static List<String> said() {
        return _find(_get(Dialog.class), ListItem.class).stream()
                .map(ListItem::getText)
                .toList();
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, field -> field.withLabel(label));
    }

    private static TextField text(String label) {
        return _get(_get(Dialog.class), TextField.class, field -> field.withLabel(label));
    }

    private static void save() {
        _click(_get(_get(Dialog.class), Button.class, button -> button.withText("Enregistrer la passation")));
    }

    private static void click(String text) {
        _click(_find(Button.class, button -> button.withText(text)).getFirst());
    }
}
