package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingRefused;
import fr.irev.maillage.mailings.MailingSheet;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.mailings.Problem;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;

/** One mailing: a desk while it is written, then what it is, and what later modules know of its copies. */
@Route("envois/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class MailingView extends SheetPage<MailingSheet> {

    private static final long serialVersionUID = 1L;

    private final transient MailingDesk desk;
    private final transient List<MailingSection> sections;

    MailingView(MailingDesk desk, List<MailingSection> sections) {
        super(Texts.text("mailings.refused.unknown"));
        this.desk = desk;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MailingSection::rank))
                .toList();
    }

    @Override
    protected Optional<MailingSheet> find(long id) {
        return desk.lookup().find(new MailingId(id));
    }

    private void name(String subject) {
        title(MailingTexts.subject(subject));
    }

    @Override
    protected void show(MailingSheet sheet) {
        name(sheet.subject());
        lead(Texts.of("mailings.kind", sheet.kind()));
        states(MailingTexts.state(sheet.state(), sheet.holdReason() != null));
        actions(actionsOf(sheet).toArray(Component[]::new));
        put(new RouterLink(Texts.text("mailings.sheet.back"), MailingsView.class));
        if (sheet.holdReason() != null) {
            var reason = new Paragraph(sheet.holdReason());
            reason.addClassName("problem-summary");
            put(reason);
        }
        if (sheet.state() == MailingState.DRAFT && CurrentUser.holds(Roles.REDACTION)) {
            put(new MailingEditor(
                    desk, sheet, desk.lookup().content(sheet.id()).orElseThrow(), this::reload, this::name));
        } else {
            put(new PageSection(Texts.text("mailings.sheet.facts"), new MailingFacts(desk, sheet)));
            if (sheet.state().released()) {
                sections.forEach(
                        section -> put(new PageSection(section.title(), section.show(sheet.id(), this::reload))));
            }
            put(new PageSection(
                    Texts.text("mailings.preview.title"),
                    new PreviewPane(sheet.id(), desk.lookup(), desk.reach(), desk.renderer())));
        }
    }

    private List<Component> actionsOf(MailingSheet sheet) {
        var actions = new ArrayList<Component>();
        var sender = CurrentUser.holds(Roles.ENVOI);
        switch (sheet.state()) {
            case DRAFT -> {
                if (sender) {
                    actions.add(primary("mailings.sheet.release", () -> askToRelease(sheet)));
                }
                if (CurrentUser.holds(Roles.REDACTION)) {
                    actions.add(button("mailings.sheet.discard", () -> askToDiscard(sheet)));
                }
            }
            case SCHEDULED -> {
                if (sender) {
                    actions.add(primary("mailings.sheet.release", () -> askToRelease(sheet)));
                    actions.add(act("unschedule", sheet, () -> desk.service().unschedule(sheet.id())));
                }
            }
            case SENDING -> {
                if (sender) {
                    actions.add(act("pause", sheet, () -> desk.service().pause(sheet.id())));
                    actions.add(button("mailings.sheet.cancel", () -> askToCancel(sheet)));
                }
            }
            case PAUSED -> {
                if (sender) {
                    actions.add(act("resume", sheet, () -> desk.service().resume(sheet.id())));
                    actions.add(button("mailings.sheet.cancel", () -> askToCancel(sheet)));
                }
            }
            case FINISHED, CANCELLED -> {}
        }
        if (sheet.state().released()) {
            var web = new Anchor(desk.renderer().webVersionUrl(sheet.id()), Texts.text("mailings.sheet.web"));
            web.setRouterIgnore(true);
            actions.add(web);
        }
        return actions;
    }

    private void askToRelease(MailingSheet sheet) {
        var id = sheet.id();
        var blocking =
                desk.checks().problems(id).stream().filter(Problem::blocking).findFirst();
        var reach = desk.reach().of(id);
        if (blocking.isPresent()) {
            Notices.problem(blocking.get().sentence());
        } else {
            reach.ifPresent(known -> new ReleaseDialog(desk, sheet, known, this::reload).open());
        }
    }

    private void askToDiscard(MailingSheet sheet) {
        confirm("discard", () -> {
            desk.service().discard(sheet.id());
            getUI().ifPresent(ui -> ui.navigate(MailingsView.class));
        });
    }

    private void askToCancel(MailingSheet sheet) {
        confirm("cancel", () -> tell(sheet, "cancel", () -> desk.service().cancel(sheet.id())));
    }

    private void confirm(String key, Runnable deed) {
        var dialog = new ConfirmDialog(
                Texts.text("mailings.sheet." + key + ".title"),
                Texts.text("mailings.sheet." + key + ".text"),
                Texts.text("mailings.sheet." + key + ".confirm"),
                confirmed -> deed.run());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("mailings.sheet.keep"));
        dialog.open();
    }

    private Button act(String key, MailingSheet sheet, Runnable deed) {
        var button = button("mailings.sheet." + key, () -> tell(sheet, key, deed));
        button.setDisableOnClick(true);
        return button;
    }

    private void tell(MailingSheet sheet, String key, Runnable deed) {
        try {
            deed.run();
            Notices.done(Texts.text("mailings.sheet." + key + ".done"));
        } catch (MailingRefused refused) {
            Notices.problem(refused.sentence());
        } catch (ConcurrencyFailureException busy) {
            Notices.problem(Texts.text("mailings.editor.conflict"));
        }
        reload();
    }

    private static Button primary(String key, Runnable deed) {
        var button = button(key, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String key, Runnable deed) {
        return new Button(Texts.text(key), click -> deed.run());
    }
}
