package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.delivery.sending.JobRun;
import fr.irev.maillage.delivery.sending.JobRuns;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.ui.MailingPages;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.MissingResourceException;

/** What the batch jobs did lately, and going on with what one of them left. */
@Route("travaux")
@PageTitle("Travaux – Maillage")
@Menu(title = "Travaux", order = 120, icon = "vaadin:cogs")
@RolesAllowed(Roles.ADMIN)
class JobsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient JobRuns jobs;
    private final ListGrid<JobRun> grid = new ListGrid<>(Texts.text("delivery.jobs.title"));

    JobsView(JobRuns jobs) {
        super(Texts.text("delivery.jobs.title"));
        this.jobs = jobs;
        lead(Texts.text("delivery.jobs.lead"));
        actions(new Button(
                Texts.text("delivery.jobs.refresh"),
                click -> grid.getDataProvider().refreshAll()));
        grid.first(Texts.text("delivery.jobs.job"), JobsView::what);
        grid.part(Texts.text("delivery.jobs.result"), JobsView::result);
        grid.figure(
                Texts.text("delivery.jobs.counts"),
                run -> Texts.text("delivery.jobs.count", Dates.number(run.written()), Dates.number(run.read())));
        grid.figure(Texts.text("delivery.jobs.started"), run -> Dates.shortMoment(run.started()));
        grid.figure(Texts.text("delivery.jobs.duration"), run -> run.duration() == null ? "" : words(run.duration()));
        grid.action(Texts.text("delivery.jobs.action"), this::action);
        grid.setEmptyStateText(Texts.text("delivery.jobs.empty"));
        grid.setItems(query -> jobs.latest(query.getOffset(), query.getLimit()).stream());
        grid.setHeight("70vh");
        add(grid);
    }

    private static Component what(JobRun run) {
        var lines = new Div(new Span(name(run.job())));
        lines.addClassName("lines");
        if (run.mailing() != null && !run.mailingSubject().isEmpty()) {
            lines.add(MailingPages.link(run.mailing(), run.mailingSubject()));
        }
        return lines;
    }

    /** Jobs of other rooms are told by their own name until they have words here. */
    private static String name(String job) {
        try {
            return Texts.text("delivery.jobs.name." + job);
        } catch (MissingResourceException e) {
            return job;
        }
    }

    private static Component result(JobRun run) {
        var tone = switch (run.outcome()) {
            case RUNNING -> StateMark.Tone.PARTIAL;
            case DONE -> StateMark.Tone.GOOD;
            case INTERRUPTED -> StateMark.Tone.WARNING;
            case FAILED -> StateMark.Tone.BAD;
        };
        var lines = new Div(new StateMark(tone, Texts.of("delivery.jobs.outcome", run.outcome())));
        lines.addClassName("lines");
        if (!run.detail().isEmpty()) {
            var detail = new Span(run.detail());
            detail.addClassName("muted");
            lines.add(detail);
        }
        return lines;
    }

    private Component action(JobRun run) {
        var mailing = run.mailing();
        if (mailing == null || run.outcome() == JobRun.Outcome.RUNNING) {
            return new Span();
        }
        var key = run.outcome() == JobRun.Outcome.DONE ? "delivery.jobs.again" : "delivery.jobs.goOn";
        var button = new Button(Texts.text(key), click -> goOn(mailing));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.text(key + ".of", run.mailingSubject()));
        return button;
    }

    private void goOn(MailingId mailing) {
        jobs.goOn(mailing);
        Notices.done(Texts.text("delivery.jobs.begun"));
        grid.getDataProvider().refreshAll();
    }

    private static String words(Duration duration) {
        return duration.toMinutes() > 0
                ? Texts.text("delivery.jobs.minutes", duration.toMinutes(), duration.toSecondsPart())
                : Texts.text("delivery.jobs.seconds", duration.toMillis() / 1000.0);
    }
}
