package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.irev.maillage.directory.PersonFate;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.ConflictDialog;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.shared.ui.Unsaved;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A page with a form about a person: keeps what is typed whatever happens, and asks before it is left unsaved. */
abstract class RecordFormPage extends Page implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    protected final FormFields form = new FormFields();
    private final ProblemSummary summary = new ProblemSummary();
    private final Div buttons = new Div();
    private final transient Clock clock;

    protected RecordFormPage(String title, Clock clock) {
        super(title);
        this.clock = clock;
        Draft.keep(this, form);
        var required = new Paragraph(Texts.text("people.form.required"));
        required.addClassName("muted");
        add(summary, required);
        buttons.addClassName("page-actions");
    }

    /** Adds the buttons, last. */
    protected final void end(String save, Runnable saving, Runnable leaving) {
        var button = new Button(save, click -> saving.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(false);
        button.addClickShortcut(Key.KEY_S, com.vaadin.flow.component.KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
        buttons.add(button, new Button(Texts.text("shared.cancel"), click -> leaving.run()));
        add(buttons);
    }

    /** Shows what is wrong. */
    protected final void show(FieldProblems problems) {
        summary.show(problems.sentences());
    }

    /** Everything is kept: says so and goes to the sheet. */
    protected final void done(PersonId person, String sentence) {
        form.settle();
        Notices.done(sentence);
        PersonPages.open(person);
    }

    /**
     * Saves; when somebody else saved meanwhile brings both together, field by field, and saves again, asking only about
     * fields that both changed.
     *
     * @param save saves what stands in the form over the version last read
     * @param stored reads what is stored now, noting its version
     */
    protected final void save(
            Runnable save, java.util.function.Supplier<Optional<Map<String, @Nullable Object>>> stored) {
        summary.clear();
        try {
            save.run();
        } catch (OptimisticLockingFailureException e) {
            var theirs = stored.get();
            if (theirs.isEmpty()) {
                gone(() -> save(save, stored));
                return;
            }
            var conflicts = form.merge(theirs.get());
            if (conflicts.isEmpty()) {
                save(save, stored);
            } else {
                new ConflictDialog(form, conflicts, () -> save(save, stored)).open();
            }
        } catch (NoSuchElementException e) {
            gone(() -> save(save, stored));
        }
    }

    private void gone(Runnable save) {
        fate().ifPresentOrElse(fate -> tell(fate, save), () -> summary.tell(Texts.text("people.gone")));
    }

    /** What became of the sheet that the form is about. */
    protected Optional<PersonFate> fate() {
        return Optional.empty();
    }

    /** Takes the sheet out of the trash, so that what is typed can be saved after all. */
    protected void takeBack() {
        throw new IllegalStateException("Nothing to take back");
    }

    private void tell(PersonFate fate, Runnable save) {
        var kept = fate.into();
        var leave = new Button(Texts.text("shared.cancel"), click -> {
            form.settle();
            go(PersonPages.PATH);
        });
        if (kept != null) {
            var open = PersonPages.link(kept, Texts.text("people.gone.kept"));
            open.setTarget("_blank"); // what is typed here stays
            summary.tell(Texts.text("people.gone.merged", fate.by(), when(fate)), open, leave);
            return;
        }
        var again = new Button(Texts.text("people.gone.recreate"), click -> {
            try {
                takeBack();
            } catch (TrashRefused refused) {
                summary.tell(refused.sentence());
                return;
            }
            save.run();
        });
        var both = new Div(again, leave);
        both.addClassName("page-actions");
        summary.tell(Texts.text("people.gone.trashed", fate.by(), when(fate)), both);
    }

    private String when(PersonFate fate) {
        var at = fate.at().atZone(Dates.PARIS);
        return at.toLocalDate().equals(AsOf.today(clock).day())
                ? Texts.text("people.gone.today", TIME.format(at))
                : Texts.text("people.gone.earlier", Dates.moment(fate.at()));
    }

    /** Whether something was typed that is not saved. */
    final boolean unsaved() {
        return form.changed();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        Unsaved.ask(leaving, unsaved());
    }

    protected static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
