package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.irev.maillage.mailings.MailingContent;
import fr.irev.maillage.mailings.MailingDraft;
import fr.irev.maillage.mailings.MailingKind;
import fr.irev.maillage.mailings.MailingRefused;
import fr.irev.maillage.mailings.MailingSheet;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/** The desk a draft is written on. Whatever is typed is kept within two seconds; problems stop the release, not the keeping. */
class MailingEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_LINE = 250; // characters
    private static final int LONGEST_SENDER = 120;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);

    private final transient MailingDesk desk;
    private final transient MailingSheet sheet;
    private final transient Runnable reload;
    private final transient Consumer<String> named;
    private long version;

    private final TextField subject = line("subject");
    private final TextField preheader = line("preheader");
    private final TextField senderName = line("senderName");
    private final TextField replyTo = line("replyTo");
    private final ComboBox<EventFacts> event = new ComboBox<>(Texts.text("mailings.invitation.event"));
    private final AudiencePicker audience;
    private final BlockList blocks;
    private final ChecksList checks = new ChecksList();
    private final PreviewPane preview;
    private final Span kept = new Span();
    private final Draft draft;
    private boolean retyping;

    /** @param named is told the subject whenever it is kept */
    MailingEditor(
            MailingDesk desk, MailingSheet sheet, MailingContent content, Runnable reload, Consumer<String> named) {
        this.desk = desk;
        this.sheet = sheet;
        this.reload = reload;
        this.named = named;
        this.version = sheet.version();
        addClassName("mailing-desk");
        fill();
        audience = new AudiencePicker(desk, sheet.id(), sheet.audience(), this::save);
        var events = desk.lookup().eventsToChoose(sheet.id());
        blocks = new BlockList(content.blocks(), events, this::save);
        preview = new PreviewPane(sheet.id(), desk.lookup(), desk.reach(), desk.renderer());
        kept.getElement().setAttribute("role", "status");
        kept.addClassName("muted");
        kept.setText(Texts.text("mailings.editor.kept", time(sheet.updatedAt())));

        var head = new Div(subject, preheader, senderName, replyTo);
        head.addClassName("form");
        if (sheet.kind() == MailingKind.INVITATION) {
            chooseEvent(events);
            head.add(event);
        }
        var test = new Button(
                Texts.text("mailings.test.title"),
                click -> new TestSendDialog(desk, sheet.id(), preview.reader()).open());
        var writing = new Div(
                new PageSection(Texts.text("mailings.editor.head"), head).withActions(kept),
                new PageSection(Texts.text("mailings.audience.title"), audience),
                new PageSection(Texts.text("mailings.block.title"), blocks));
        var looking = new Div(
                new PageSection(Texts.text("mailings.checks.title"), checks),
                new PageSection(Texts.text("mailings.preview.title"), preview).withActions(test));
        writing.addClassName("mailing-writing");
        looking.addClassName("mailing-looking");
        add(writing, looking);
        check();
        listen();
        fields().forEach((name, field) -> Draft.name(field, name));
        draft = Draft.keep(this, this::retype);
    }

    private Map<String, Component> fields() {
        var typed = new LinkedHashMap<String, Component>();
        typed.put("subject", subject);
        typed.put("preheader", preheader);
        typed.put("senderName", senderName);
        typed.put("replyTo", replyTo);
        typed.putAll(blocks.typed());
        return typed;
    }

    /** What could not be kept because the session had ended is typed again, and kept at once. */
    private void retype(Map<String, String> found) {
        retyping = true;
        fields().forEach((name, field) -> {
            if (found.containsKey(name)) {
                Draft.retype((HasValue<?, ?>) field, found.getOrDefault(name, ""));
            }
        });
        retyping = false;
        save();
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        fields().forEach((name, field) -> texts.put(name, String.valueOf(((HasValue<?, ?>) field).getValue())));
        return texts;
    }

    private void fill() {
        subject.setValue(sheet.subject());
        subject.setRequiredIndicatorVisible(true);
        preheader.setValue(sheet.preheader());
        preheader.setHelperText(Texts.text("mailings.editor.preheader.help"));
        senderName.setValue(sheet.senderName());
        senderName.setRequiredIndicatorVisible(true);
        replyTo.setValue(sheet.replyTo());
        replyTo.setHelperText(Texts.text("mailings.editor.replyTo.help"));
    }

    private void listen() {
        for (var field : new TextField[] {subject, preheader, senderName, replyTo}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(1500);
            field.addValueChangeListener(change -> save());
        }
        event.addValueChangeListener(change -> save());
    }

    private void chooseEvent(java.util.List<EventFacts> events) {
        event.setItems(events);
        event.setItemLabelGenerator(NewInvitation::label);
        event.setRequiredIndicatorVisible(true);
        events.stream()
                .filter(each -> each.event().equals(sheet.event()))
                .findFirst()
                .ifPresent(event::setValue);
    }

    private MailingDraft typed() {
        var invited = event.getValue();
        return new MailingDraft(
                subject.getValue(),
                preheader.getValue(),
                senderName.getValue(),
                replyTo.getValue(),
                audience.value(),
                invited == null ? null : invited.event(),
                blocks.blocks());
    }

    /** Says beside each field what keeps it from being sent; a text that no header can carry keeps it from being kept. */
    private void judgeFields() {
        mark(subject, InputProblems.ofLine(subject.getValue(), LONGEST_LINE));
        mark(preheader, InputProblems.ofLine(preheader.getValue(), LONGEST_LINE));
        mark(senderName, InputProblems.ofLine(senderName.getValue(), LONGEST_SENDER));
        mark(replyTo, replyTo.getValue().isBlank() ? Optional.empty() : InputProblems.ofAddress(replyTo.getValue()));
    }

    private static void mark(TextField field, Optional<String> problem) {
        field.setErrorMessage(problem.orElse(""));
        field.setInvalid(problem.isPresent());
    }

    private void save() {
        if (retyping) {
            return;
        }
        judgeFields();
        try {
            version = desk.service().change(sheet.id(), typed(), version);
            kept.setText(Texts.text("mailings.editor.kept", time(desk.clock().instant())));
            draft.saved(texts());
            named.accept(subject.getValue());
            audience.refresh();
            check();
            preview.refresh();
        } catch (OptimisticLockingFailureException conflict) {
            kept.setText(Texts.text("mailings.editor.notKept", Texts.text("mailings.editor.conflict")));
            askWhoseText();
        } catch (MailingRefused refused) {
            kept.setText(Texts.text("mailings.editor.notKept", refused.sentence()));
        }
    }

    /** Two people wrote at once: neither text goes without being asked. */
    private void askWhoseText() {
        var dialog = new ConfirmDialog(
                Texts.text("mailings.editor.conflict.title"),
                Texts.text("mailings.editor.conflict"),
                Texts.text("mailings.editor.conflict.mine"),
                mine -> {
                    version = desk.lookup().find(sheet.id()).orElseThrow().version();
                    save();
                });
        dialog.setRejectable(true);
        dialog.setRejectText(Texts.text("mailings.editor.conflict.theirs"));
        dialog.addRejectListener(theirs -> reload.run());
        dialog.open();
    }

    private void check() {
        var problems = desk.checks().problems(sheet.id());
        checks.show(problems);
        blocks.showProblems(problems);
    }

    private static TextField line(String key) {
        var field = new TextField(Texts.text("mailings.editor." + key));
        field.setWidthFull();
        return field;
    }

    private static String time(java.time.Instant instant) {
        return TIME.format(instant.atZone(Dates.PARIS));
    }
}
