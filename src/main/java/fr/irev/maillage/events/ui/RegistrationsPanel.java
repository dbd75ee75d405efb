package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.events.RegistrationRow;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Who answered: the part of an event's page on which the staff also registers people and takes them off. */
@SpringComponent
class RegistrationsPanel {

    private final RegistrationLookup lookup;
    private final RegistrationService service;
    private final RegistrationExport export;
    private final AttendanceSheet attendance;

    RegistrationsPanel(
            RegistrationLookup lookup,
            RegistrationService service,
            RegistrationExport export,
            AttendanceSheet attendance) {
        this.lookup = lookup;
        this.service = service;
        this.export = export;
        this.attendance = attendance;
    }

    /** @param changed told when somebody was registered or taken off, since the places have moved */
    PageSection section(EventSheet event, Runnable changed) {
        if (event.status() == EventStatus.DRAFT) {
            return new PageSection(
                    Texts.text("events.sheet.registrations"),
                    new EmptyState(Texts.text("events.sheet.registrations.draft")));
        }
        var mayChange = event.status() == EventStatus.OPEN
                && (CurrentUser.holds(Roles.GESTION) || CurrentUser.holds(Roles.REDACTION));
        var section = new PageSection(Texts.text("events.sheet.registrations"), grid(event, mayChange, changed));
        section.withActions(
                download(
                        Texts.text("events.sheet.export"),
                        RegistrationExport.fileName(event),
                        () -> export.file(event)),
                download(
                        Texts.text("events.attendance.get"),
                        AttendanceSheet.fileName(event),
                        () -> attendance.file(event)));
        if (mayChange) {
            section.withActions(new Button(
                    Texts.text("events.sheet.register"),
                    click -> new RegisterDialog(event, lookup, service, changed).open()));
        }
        return section;
    }

    private Grid<RegistrationRow> grid(EventSheet event, boolean mayChange, Runnable changed) {
        var grid = new ListGrid<RegistrationRow>(Texts.text("events.sheet.registrations"));
        grid.first(Texts.text("events.sheet.column.name"), RegistrationsPanel::name);
        grid.words(Texts.text("events.sheet.column.as"), RegistrationRow::as);
        grid.words(Texts.text("events.sheet.column.email"), row -> new EmailAddress(row.email()).display());
        grid.part(Texts.text("events.sheet.column.state"), row -> EventTexts.state(row.state(), row.rank()));
        grid.figure(Texts.text("events.sheet.column.answered"), row -> Dates.shortMoment(row.answeredAt()));
        grid.words(Texts.text("events.sheet.column.origin"), row -> Texts.of("events.origin", row.origin()));
        if (mayChange) {
            grid.action(Texts.text("events.sheet.column.actions"), row -> takeOff(row, changed));
        }
        grid.setEmptyStateComponent(new EmptyState(Texts.text("events.sheet.registrations.empty")));
        grid.setItems(query -> lookup.of(event.id(), query.getOffset(), query.getLimit()).stream());
        return grid;
    }

    private static com.vaadin.flow.component.Component name(RegistrationRow row) {
        return row.person() == null ? new Span(row.name()) : PersonPages.link(row.person(), row.name());
    }

    private com.vaadin.flow.component.Component takeOff(RegistrationRow row, Runnable changed) {
        if (!row.state().takesPlace() && row.state() != RegistrationState.WAITING) {
            return new Span();
        }
        var button = new Button(Texts.text("events.sheet.unregister"), click -> {
            try {
                service.cancel(row.id());
                Notices.done(Texts.text("events.sheet.unregistered", row.name()));
            } catch (EventRefused refused) {
                Notices.problem(EventTexts.refusal(refused));
            }
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text("events.sheet.unregister.label", row.name()));
        return button;
    }

    private static Anchor download(String words, String name, Supplier<byte[]> writing) {
        return new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = writing.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name, RegistrationExport.TYPE, file.length);
                }),
                AttachmentType.DOWNLOAD,
                words);
    }
}
