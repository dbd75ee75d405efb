package fr.irev.maillage.events.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireReject;
import static fr.irev.maillage.events.EventsFixtures.aDay;
import static fr.irev.maillage.events.EventsFixtures.aGuest;
import static fr.irev.maillage.events.EventsFixtures.anOpenEvent;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.events.Answer;
import fr.irev.maillage.events.EventFilter;
import fr.irev.maillage.events.EventFormats;
import fr.irev.maillage.events.EventFormats.EventFormat;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class EventViewsTests {

    @Autowired
    private EventService events;

    @Autowired
    private EventLookup lookup;

    @Autowired
    private EventFormats formats;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JdbcClient database;

    @Test
    void theListShowsWhatIsToCome() {
        anOpenEvent(events, aDay(20));
        signIn(Roles.LECTURE);

        open("evenements");

        assertThat(_size(_get(Grid.class))).isPositive();
        _assertNone(Button.class, spec -> spec.withText("Créer un événement"));
    }

    @Test
    void anEventIsCreatedFromItsForm() {
        signIn(Roles.REDACTION);
        open("evenements/nouveau");

        _get(TextField.class, spec -> spec.withLabel("Titre")).setValue("Visite de l’atelier");
        _get(ComboBox.class, spec -> spec.withLabel("Format")).setValue(format("VISITE_SITE"));
        _get(DateTimePicker.class, spec -> spec.withLabel("Début")).setValue(LocalDateTime.of(2099, 7, 1, 9, 30));
        _get(DateTimePicker.class, spec -> spec.withLabel("Fin")).setValue(LocalDateTime.of(2099, 7, 1, 12, 0));
        _get(IntegerField.class, spec -> spec.withLabel("Nombre de places")).setValue(12);
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        var created = CurrentUser.asSystem(
                () -> lookup.search(new EventFilter("visite de l’atelier", EventFilter.When.UPCOMING), 0, 10));
        assertThat(created).hasSize(1);
        assertThat(created.getFirst().startsAt()).isEqualTo("2099-07-01T07:30:00Z"); // Paris, in summer
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("evenements/" + created.getFirst().id().eventId());
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        signIn(Roles.REDACTION);
        open("evenements/nouveau");
        var title = _get(TextField.class, spec -> spec.withLabel("Titre"));
        var link = _get(TextField.class, spec -> spec.withLabel("Lien de visioconférence"));
        var end = _get(DateTimePicker.class, spec -> spec.withLabel("Fin"));

        title.setValue("Visite");
        link.setValue("htp://x");
        _get(DateTimePicker.class, spec -> spec.withLabel("Début")).setValue(LocalDateTime.of(2099, 7, 2, 9, 30));
        end.setValue(LocalDateTime.of(2099, 7, 1, 9, 30));
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(link.isInvalid()).isTrue();
        assertThat(link.getErrorMessage()).startsWith("Lien incorrect");
        assertThat(end.getErrorMessage()).startsWith("La fin précède le début");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Format")).getErrorMessage())
                .isEqualTo("Choisissez un format.");
        assertThat(title.getValue()).isEqualTo("Visite");
    }

    @Test
    void whoChangedItMeanwhileIsNotOverwrittenUnawares() {
        var event = anOpenEvent(events, aDay(20));
        signIn(Roles.REDACTION);
        open("evenements/" + event.eventId() + "/modifier");
        CurrentUser.asSystem(() -> events.change(event, aDay(30), 1));

        var title = _get(TextField.class, spec -> spec.withLabel("Titre"));
        title.setValue("Autre titre");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        assertThat(title.getValue()).isEqualTo("Autre titre");
        assertThat(CurrentUser.asSystem(() -> lookup.find(event).orElseThrow()).title())
                .isEqualTo("Rencontre des coordonnateurs");
    }

    @Test
    void thePageListsWhoAnswered() {
        var event = anOpenEvent(events, aDay(20));
        var guest = aGuest(database, 900);
        CurrentUser.asSystem(() -> registrations.answer(event, guest, Answer.COMING));
        signIn(Roles.GESTION);

        open("evenements/" + event.eventId());

        assertThat(_size(_get(Grid.class))).isOne();
        _get(Button.class, spec -> spec.withText("Inscrire une personne"));
    }

    @Test
    void readersChangeNothing() {
        var event = anOpenEvent(events, aDay(20));
        signIn(Roles.LECTURE);

        open("evenements/" + event.eventId());

        _assertNone(Button.class, spec -> spec.withText("Inscrire une personne"));
        _assertNone(Button.class, spec -> spec.withText("Modifier"));
    }

    @Test
    void whoMovesAnEventIsAskedWhetherItsGuestsAreTold() {
        var event = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> registrations.answer(event, aGuest(database, 901), Answer.COMING));
        CurrentUser.asSystem(() -> registrations.answer(event, aGuest(database, 902), Answer.COMING));
        signIn(Roles.REDACTION);
        open("evenements/" + event.eventId() + "/modifier");
        _get(TextField.class, spec -> spec.withLabel("Lieu")).setValue("Maison des habitants");

        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Prévenir les 2 personnes inscrites\u00a0?");
        assertThat(_get(question, Paragraph.class).getText()).contains("Un message parti ne se reprend pas.");
        assertThat(venue(event)).isEqualTo("Salle des fêtes de Rivecourt");

        _fireConfirm(question);

        assertThat(venue(event)).isEqualTo("Maison des habitants");
        assertThat(news(event)).isEqualTo(2);
    }

    @Test
    void anEventIsAlsoMovedWithoutAWord() {
        var event = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> registrations.answer(event, aGuest(database, 903), Answer.COMING));
        signIn(Roles.REDACTION);
        open("evenements/" + event.eventId() + "/modifier");
        _get(TextField.class, spec -> spec.withLabel("Lieu")).setValue("Maison des habitants");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        _fireReject(_get(ConfirmDialog.class));

        assertThat(venue(event)).isEqualTo("Maison des habitants");
        assertThat(news(event)).isZero();
    }

    @Test
    void nothingIsAskedWhereNobodyIsConcerned() {
        var event = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> registrations.answer(event, aGuest(database, 904), Answer.COMING));
        signIn(Roles.REDACTION);
        open("evenements/" + event.eventId() + "/modifier");

        _get(TextField.class, spec -> spec.withLabel("Titre")).setValue("Autre titre");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        _assertNone(ConfirmDialog.class);
        assertThat(CurrentUser.asSystem(() -> lookup.find(event).orElseThrow()).title())
                .isEqualTo("Autre titre");
    }

    @Test
    void whoCallsAnEventOffChoosesWhoIsTold() {
        var event = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> registrations.answer(event, aGuest(database, 905), Answer.COMING));
        signIn(Roles.REDACTION);
        open("evenements/" + event.eventId());
        _click(_get(Button.class, spec -> spec.withText("Annuler l’événement")));
        var question = _get(ConfirmDialog.class);
        var registered = _get(question, Checkbox.class);
        assertThat(registered.getLabel()).isEqualTo("Prévenir la personne inscrite ou en attente");
        assertThat(question.getElement().getProperty("confirmText")).isEqualTo("Annuler et prévenir 1 personne");

        registered.setValue(false);
        assertThat(question.getElement().getProperty("confirmText")).isEqualTo("Annuler sans prévenir");
        registered.setValue(true);
        _fireConfirm(question);

        assertThat(CurrentUser.asSystem(() -> lookup.find(event).orElseThrow()).status())
                .isEqualTo(EventStatus.CANCELLED);
        assertThat(news(event)).isOne();
    }

    private String venue(EventId event) {
        return CurrentUser.asSystem(() -> lookup.find(event).orElseThrow())
                .details()
                .venue();
    }

    /** How many messages about the event itself have been written. */
    private long news(EventId event) {
        return database.sql("select count(*) from mailing where event_id = :event and calendar is not null")
                .param("event", event.eventId())
                .query(Long.class)
                .single();
    }

    private EventFormat format(String code) {
        return formats.all().stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
