package fr.irev.maillage.delivery.rehearsal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.IFrame.SandboxType;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.delivery.rehearsal.RehearsalReading;
import fr.irev.maillage.delivery.rehearsal.Rehearsals;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** One rehearsed message as its recipient would read it. Its links lead to this installation, and work. */
@Route("repetition/:id([0-9]{1,18})")
@RolesAllowed(Roles.LECTURE)
class RehearsalReadingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** The frame runs no script; its links open beside it, as ordinary pages. */
    private static final SandboxType[] LINKS_ONLY = {
        SandboxType.ALLOW_POPUPS, SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX
    };

    private final transient Rehearsals rehearsals;
    private String title = Texts.text("delivery.rehearsal.title");

    RehearsalReadingView(Rehearsals rehearsals) {
        super(Texts.text("delivery.rehearsal.title"));
        this.rehearsals = rehearsals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        var reading = entry.getRouteParameters()
                .getLong("id")
                .flatMap(rehearsals::read)
                .orElseThrow(() -> new NotFoundException(Texts.text("delivery.rehearsal.gone")));
        var subject = reading.message().subject();
        title = subject.isBlank() ? Texts.text("delivery.rehearsal.noSubject") : subject;
        title(title);
        actions(new RouterLink(Texts.text("delivery.rehearsal.back"), RehearsalView.class));
        add(facts(reading), parts(reading));
    }

    private static Component facts(RehearsalReading reading) {
        var facts = new Facts();
        facts.fact("delivery.rehearsal.recipient", reading.message().recipient());
        facts.fact("delivery.rehearsal.at", Dates.moment(reading.message().caughtAt()));
        facts.fact("delivery.rehearsal.returnPath", new Span(reading.returnPath()));
        return facts;
    }

    private static Component parts(RehearsalReading reading) {
        var tabs = new TabSheet();
        tabs.setWidthFull();
        if (!reading.html().isEmpty()) {
            tabs.add(Texts.text("delivery.rehearsal.html"), frame(reading.html()));
        }
        tabs.add(Texts.text("delivery.rehearsal.text"), plain(reading.text()));
        tabs.add(Texts.text("delivery.rehearsal.headers"), plain(reading.headers()));
        return tabs;
    }

    private static Component frame(String html) {
        var frame = new IFrame();
        frame.setSandbox(LINKS_ONLY);
        frame.setSrcdoc("<base target=\"_blank\">" + html);
        frame.setTitle(Texts.text("delivery.rehearsal.html"));
        frame.addClassName("rehearsal-frame");
        return frame;
    }

    private static Component plain(String text) {
        var plain = new Pre(text);
        plain.addClassName("rehearsal-text");
        plain.getElement().setAttribute("tabindex", "0"); // so that the keyboard can scroll it
        return plain;
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }
}
