package fr.irev.maillage.delivery.rehearsal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.delivery.rehearsal.RehearsalMessage;
import fr.irev.maillage.delivery.rehearsal.Rehearsals;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The messages that « mode répétition » kept from leaving. The frame links here while it lasts. */
@Route("repetition")
@PageTitle("Boîte de répétition – Maillage")
@RolesAllowed(Roles.LECTURE)
class RehearsalView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Rehearsals rehearsals;
    private final TextField recipient = new TextField(Texts.text("delivery.rehearsal.recipient"));
    private final ListGrid<RehearsalMessage> grid = new ListGrid<>(Texts.text("delivery.rehearsal.title"));

    RehearsalView(Rehearsals rehearsals, Installation installation) {
        super(Texts.text("delivery.rehearsal.title"));
        this.rehearsals = rehearsals;
        if (!installation.rehearsal()) {
            add(new EmptyState(Texts.text("delivery.rehearsal.off")));
            return;
        }
        lead(Texts.text("delivery.rehearsal.lead"));
        if (CurrentUser.holds(Roles.ENVOI)) {
            var empty = new Button(Texts.text("delivery.rehearsal.clear"), click -> ask());
            empty.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions(empty);
        }
        recipient.setValueChangeMode(ValueChangeMode.LAZY);
        recipient.setClearButtonVisible(true);
        recipient.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var filters = new Div(recipient);
        filters.addClassName("filters");
        add(filters, list());
    }

    private Grid<RehearsalMessage> list() {
        grid.first(Texts.text("delivery.rehearsal.subject"), RehearsalView::link);
        grid.words(Texts.text("delivery.rehearsal.recipient"), RehearsalMessage::recipient);
        grid.figure(Texts.text("delivery.rehearsal.at"), message -> Dates.shortMoment(message.caughtAt()));
        grid.setEmptyStateText(Texts.text("delivery.rehearsal.empty"));
        grid.setItems(query -> rehearsals.search(recipient.getValue(), query.getOffset(), query.getLimit()).stream());
        grid.setHeight("65vh");
        return grid;
    }

    private static RouterLink link(RehearsalMessage message) {
        var words = message.subject().isBlank() ? Texts.text("delivery.rehearsal.noSubject") : message.subject();
        return new RouterLink(
                words, RehearsalReadingView.class, new RouteParameters("id", Long.toString(message.id())));
    }

    private void ask() {
        var dialog = new ConfirmDialog(
                Texts.text("delivery.rehearsal.clear"),
                Texts.text("delivery.rehearsal.clear.sure"),
                Texts.text("delivery.rehearsal.clear.confirm"),
                confirmed -> {
                    int messages = rehearsals.empty();
                    grid.getDataProvider().refreshAll();
                    Notices.done(Texts.text("delivery.rehearsal.cleared", messages));
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("shared.cancel"));
        dialog.open();
    }
}
