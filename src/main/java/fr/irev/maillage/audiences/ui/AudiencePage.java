package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceRefused;
import fr.irev.maillage.audiences.AudienceSentence;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.audiences.AudienceSheet;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.CriterionJson;
import fr.irev.maillage.audiences.UnreadableRule;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * An audience on its page: what it says on top, the lines that say it, and whom they reach below, asked anew at every change.
 * A rule that lines cannot show is kept as it is and read as its sentence.
 */
abstract class AudiencePage extends Page implements BeforeLeaveObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "nom";
    private static final String RULE = "regle";

    private final transient AudienceService service;
    private final transient AudienceLookup lookup;
    private final Draft draft;
    private final Div problem = new Div();
    private final TextField name = new TextField(Texts.text("audiences.name"));
    private final RuleBuilder builder;
    private final AudiencePreview preview;
    private final Paragraph beyondLines = new Paragraph(Texts.text("audiences.beyond-lines"));
    private final boolean mayWrite = CurrentUser.holds(Roles.REDACTION);
    private String title = Texts.text("audiences.create");
    private transient @Nullable AudienceId id;
    private long version;
    private transient Criterion saved = Criterion.NOBODY;
    private String savedName = "";
    private boolean inLines = true;

    AudiencePage(AudienceService service, AudienceLookup lookup, AudienceSentence sentence, RuleChoices choices) {
        super("");
        this.service = service;
        this.lookup = lookup;
        this.preview = new AudiencePreview(lookup, sentence);
        this.builder = new RuleBuilder(choices, () -> {
            preview.show(rule());
            note();
        });
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(40rem, 100%)");
        name.setReadOnly(!mayWrite);
        add(
                new RouterLink(Texts.text("audiences.back"), AudiencesView.class),
                problem,
                preview.head(),
                name,
                beyondLines,
                builder,
                preview.body());
        if (mayWrite) {
            var save = new Button(Texts.text("shared.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            actions(save);
        }
        Draft.name(name, NAME);
        Draft.name(builder, RULE);
        draft = Draft.keep(this, this::compose);
    }

    /** Composes again what the browser has kept of an audience that was not saved. */
    private void compose(Map<String, String> kept) {
        if (!mayWrite) {
            return;
        }
        name.setValue(kept.getOrDefault(NAME, name.getValue()));
        var rule = kept.getOrDefault(RULE, "");
        if (inLines && !rule.isEmpty()) {
            try {
                builder.show(CriterionJson.read(rule));
            } catch (UnreadableRule changedByHand) {
                return; // by whoever has the tab; the lines stay as they are
            }
            preview.show(rule());
            note();
        }
    }

    /** The lines have no text of their own: what they say is kept. */
    private void note() {
        if (inLines) {
            Draft.note(builder, CriterionJson.write(builder.rule()));
        }
    }

    /** Shows a page without a name and without lines. */
    final void begin() {
        title(title);
        builder.show(Criterion.NOBODY);
        note();
        beyondLines.setVisible(false);
        preview.show(Criterion.NOBODY);
    }

    /** Shows a saved audience. */
    final void show(AudienceSheet audience) {
        id = audience.id();
        version = audience.version();
        saved = audience.rule();
        savedName = audience.name();
        title = audience.name();
        title(title);
        name.setValue(audience.name());
        inLines = builder.show(audience.rule());
        builder.setVisible(inLines && mayWrite);
        beyondLines.setVisible(!inLines);
        saved = rule(); // as the lines say it, so that only what people change counts as changed
        note();
        draft.saved(Map.of(NAME, savedName, RULE, inLines ? CriterionJson.write(saved) : ""));
        preview.show(saved);
    }

    private Criterion rule() {
        return inLines ? builder.rule() : saved;
    }

    private void save() {
        problem.setVisible(false);
        name.setInvalid(false);
        try {
            var kept = service.save(id, name.getValue(), rule(), version);
            Notices.done(Texts.text("audiences.saved", name.getValue().strip()));
            boolean created = id == null;
            lookup.find(kept).ifPresent(this::show);
            if (created) {
                AudiencePages.open(kept);
            }
        } catch (AudienceRefused e) {
            refuse(e.reason());
        } catch (OptimisticLockingFailureException e) {
            refuse(AudienceRefused.Reason.CHANGED_MEANWHILE);
        }
    }

    private void refuse(AudienceRefused.Reason reason) {
        var sentence = Texts.of("audiences.refused", reason);
        switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_UNREADABLE, NAME_TAKEN -> {
                name.setErrorMessage(sentence);
                name.setInvalid(true);
                name.focus();
            }
            case UNKNOWN, RULE_EMPTY, RULE_TOO_LARGE -> tell(sentence);
            case CHANGED_MEANWHILE -> conflict(sentence);
        }
    }

    /** Somebody else was faster: what was typed stays, and the next save is made on what they wrote. */
    private void conflict(String sentence) {
        if (id == null) {
            tell(sentence);
            return;
        }
        var current = AudiencePages.link(id, Texts.text("audiences.see-current"));
        current.setTarget("_blank");
        tell(sentence, current);
        lookup.find(id).ifPresent(theirs -> version = theirs.version());
    }

    private void tell(String sentence, Component... nextSteps) {
        problem.removeAll();
        problem.add(new Div(sentence));
        problem.add(nextSteps);
        problem.setVisible(true);
        problem.getElement().setAttribute("tabindex", "-1");
        problem.getElement().callJsFunction("focus");
    }

    private boolean changed() {
        return mayWrite && (!rule().equals(saved) || !name.getValue().strip().equals(savedName));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (!changed()) {
            return;
        }
        var action = leaving.postpone();
        var dialog = new ConfirmDialog(
                Texts.text("audiences.leave.title"),
                Texts.text("audiences.leave.text"),
                Texts.text("audiences.leave.confirm"),
                confirmed -> action.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("audiences.leave.stay"));
        dialog.addCancelListener(cancelled -> action.cancel());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }
}
