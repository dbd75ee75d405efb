package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.audiences.ui.ReachDetails;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingRefused;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.MailingSheet;
import fr.irev.maillage.mailings.Reach;
import fr.irev.maillage.mailings.SendTime;
import fr.irev.maillage.shared.ui.Calendars;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;
import org.springframework.dao.ConcurrencyFailureException;

/** The last look before a mailing leaves: whom it reaches, now or when, and the number typed to confirm. */
class ReleaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private enum When {
        NOW,
        LATER
    }

    private final transient MailingDesk desk;
    private final MailingId mailing;
    private final transient Runnable done;
    private final transient Reach reach;
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>(Texts.text("mailings.release.when"));
    private final DateTimePicker moment = new DateTimePicker(Texts.text("mailings.release.moment"));
    private final TextField typed = new TextField();
    private final Div refusal = new Div();
    private final Button send = new Button();

    ReleaseDialog(MailingDesk desk, MailingSheet sheet, Reach reach, Runnable done) {
        this.desk = desk;
        this.mailing = sheet.id();
        this.reach = reach;
        this.done = done;
        setHeaderTitle(Texts.text("mailings.release.title"));
        setWidth("min(38rem, 100%)");
        var recipients = reach.figures().recipients();
        add(new Paragraph(Texts.text("mailings.release.to", reach.audience())), muted(reach.sentence()));
        add(new ReachDetails(desk.audiences(), reach.rule(), reach.figures(), sheet.purpose(), sheet.purposeSubject()));
        reach.missing().forEach(sentence -> add(new StateMark(StateMark.Tone.WARNING, sentence)));
        chooseWhen();
        typed.setLabel(Texts.text("mailings.release.typed", Dates.number(recipients)));
        typed.setRequiredIndicatorVisible(true);
        typed.setVisible(recipients > MailingService.CONFIRMED_ABOVE);
        typed.setWidthFull();
        refusal.getElement().setAttribute("role", "alert");
        var fields = new Div(when, moment, typed, refusal);
        fields.addClassName("dialog-fields");
        add(fields);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> act());
        nameButton();
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), send);
    }

    private void chooseWhen() {
        when.setItems(When.values());
        when.setItemLabelGenerator(each -> Texts.of("mailings.release.when", each));
        when.setValue(When.NOW);
        when.addValueChangeListener(change -> {
            moment.setVisible(change.getValue() == When.LATER);
            nameButton();
        });
        moment.setVisible(false);
        moment.setLocale(Locale.FRANCE);
        moment.setDatePickerI18n(Calendars.french());
        moment.setHelperText(Texts.text("mailings.release.moment.help"));
        moment.addValueChangeListener(change -> adviseOnTime());
        desk.rhythms().departure(mailing).ifPresent(departure -> {
            moment.setValue(departure);
            moment.setHelperText(Texts.text("mailings.release.moment.rhythm"));
        });
    }

    private void nameButton() {
        send.setText(
                when.getValue() == When.NOW
                        ? Texts.text(
                                "mailings.release.send",
                                reach.figures().recipients(),
                                Dates.number(reach.figures().recipients()))
                        : Texts.text("mailings.release.schedule"));
    }

    private void adviseOnTime() {
        var chosen = moment.getValue();
        if (chosen == null) {
            return;
        }
        var time = SendTime.inParis(chosen);
        if (time.skipped()) {
            var meant = time.instant().atZone(Dates.PARIS).toLocalTime().toString();
            moment.setHelperText(Texts.text("mailings.release.skipped", meant));
        } else {
            moment.setHelperText(
                    Texts.text(time.unusual() ? "mailings.release.unusual" : "mailings.release.moment.help"));
        }
    }

    private void act() {
        refusal.removeAll();
        try {
            int number = confirmed();
            if (when.getValue() == When.NOW) {
                desk.service().release(mailing, number);
                Notices.done(Texts.text("mailings.release.done"));
            } else {
                var chosen = moment.getValue();
                if (chosen == null) {
                    throw new MailingRefused(Texts.text("mailings.release.noMoment"));
                }
                var time = SendTime.inParis(chosen);
                desk.service().schedule(mailing, time.instant(), number);
                Notices.done(Texts.text("mailings.release.scheduled", Dates.moment(time.instant())));
            }
            close();
            done.run();
        } catch (MailingRefused refused) {
            refuse(refused.sentence());
        } catch (ConcurrencyFailureException busy) {
            refuse(Texts.text("mailings.editor.conflict"));
        }
    }

    private int confirmed() {
        int recipients = reach.figures().recipients();
        if (recipients <= MailingService.CONFIRMED_ABOVE) {
            return recipients;
        }
        var digits = typed.getValue().replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (!digits.matches("\\d{1,8}") || Integer.parseInt(digits) != recipients) {
            throw new MailingRefused(
                    Texts.text("mailings.refused.typed", typed.getValue().strip(), Dates.number(recipients)));
        }
        return recipients;
    }

    private void refuse(String sentence) {
        refusal.add(new StateMark(StateMark.Tone.BAD, sentence));
        send.setEnabled(true);
    }

    private static Component muted(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("muted");
        return paragraph;
    }
}
