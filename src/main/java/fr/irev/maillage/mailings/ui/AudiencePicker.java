package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceRow;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.Reach;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Whom the mailing goes to: an audience, its rule in French, and what that amounts to now. */
class AudiencePicker extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Choice> choice = new ComboBox<>(Texts.text("mailings.audience.label"));
    private final Paragraph sentence = new Paragraph();
    private final Paragraph figures = new Paragraph();
    private final transient MailingDesk desk;
    private final MailingId mailing;

    /** An audience by its name. */
    private record Choice(AudienceId id, String name) {}

    AudiencePicker(MailingDesk desk, MailingId mailing, @Nullable AudienceId chosen, Runnable changed) {
        this.desk = desk;
        this.mailing = mailing;
        addClassName("audience-picker");
        choice.setItems(query ->
                desk.audiences().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(AudiencePicker::choice));
        choice.setItemLabelGenerator(Choice::name);
        choice.setClearButtonVisible(true);
        choice.setRequiredIndicatorVisible(true);
        choice.setWidthFull();
        if (chosen != null) {
            desk.audiences().find(chosen).ifPresent(sheet -> choice.setValue(new Choice(sheet.id(), sheet.name())));
        }
        choice.addValueChangeListener(change -> changed.run());
        sentence.addClassName("muted");
        figures.getElement().setAttribute("aria-live", "polite");
        add(choice, sentence, figures);
        refresh();
    }

    @Nullable
    AudienceId value() {
        var chosen = choice.getValue();
        return chosen == null ? null : chosen.id();
    }

    /** Counts again, once what was chosen has been kept. */
    void refresh() {
        var reach = desk.reach().of(mailing);
        sentence.setText(reach.map(Reach::sentence).orElse(Texts.text("mailings.audience.none")));
        figures.setText(reach.map(AudiencePicker::words).orElse(""));
    }

    private static Choice choice(AudienceRow row) {
        return new Choice(row.id(), row.name());
    }

    static String words(Reach reach) {
        var figures = reach.figures();
        return Texts.text(
                "mailings.audience.figures",
                figures.recipients(),
                Dates.number(figures.recipients()),
                Dates.number(figures.withoutEmail()),
                Dates.number(figures.opposed()),
                Dates.number(figures.suspended()),
                Dates.number(figures.duplicates()));
    }
}
