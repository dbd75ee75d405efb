package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.mailings.MailingKind;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingRow;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.rhythm.LetterIssues;
import fr.irev.maillage.mailings.rhythm.LetterRhythms;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** Letters, invitations and messages: what is being written, what leaves, what left. */
@Route("envois")
@PageTitle("Envois – Maillage")
@Menu(title = "Envois", order = 70, icon = "vaadin:envelope")
@RolesAllowed(Roles.LECTURE)
class MailingsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient MailingLookup lookup;
    private final transient MailingService service;
    private final TextField search = new TextField(Texts.text("mailings.list.search"));
    private final Select<MailingKind> kind = new Select<>();
    private final ListGrid<MailingRow> grid = new ListGrid<>(Texts.text("mailings.list.title"));

    MailingsView(MailingLookup lookup, MailingService service, LetterRhythms rhythms, LetterIssues issues) {
        super(Texts.text("mailings.list.title"));
        this.lookup = lookup;
        this.service = service;
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        kind.setLabel(Texts.text("mailings.list.kind"));
        kind.setItems(MailingKind.values());
        kind.setItemLabelGenerator(
                each -> each == null ? Texts.text("mailings.list.all") : Texts.of("mailings.kind", each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.text("mailings.list.all"));
        kind.addValueChangeListener(change -> refresh());
        var filters = new Div(search, kind);
        filters.addClassName("filters");
        columns();
        if (CurrentUser.holds(Roles.REDACTION)) {
            actions(creations());
        }
        add(new RhythmLine(rhythms, issues, lookup, this::refresh), filters, grid);
        refresh();
    }

    private void columns() {
        grid.first(
                Texts.text("mailings.list.column.subject"),
                row -> MailingPages.link(row.id(), MailingTexts.subject(row.subject())));
        grid.words(Texts.text("mailings.list.column.kind"), row -> Texts.of("mailings.kind", row.kind()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.part(Texts.text("mailings.list.column.state"), row -> MailingTexts.state(row.state(), row.held()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.figure(Texts.text("mailings.list.column.moment"), row -> Dates.shortMoment(row.moment()));
        grid.words(Texts.text("mailings.list.column.audience"), MailingRow::audience);
        grid.figure(Texts.text("mailings.list.column.recipients"), MailingTexts::recipients);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("mailings.list.empty")));
    }

    private Button[] creations() {
        var letter = new Button(Texts.text("mailings.list.letter"), click -> begin(MailingKind.LETTER));
        letter.addThemeVariants(ButtonVariant.PRIMARY);
        var all = new ArrayList<Button>();
        all.add(letter);
        lookup.lastLetter()
                .ifPresent(last -> all.add(new Button(
                        Texts.text("mailings.list.again"), click -> MailingPages.open(service.draftFrom(last)))));
        all.add(new Button(Texts.text("mailings.list.invitation"), click -> new NewInvitation(lookup, service).open()));
        all.add(new Button(Texts.text("mailings.list.message"), click -> begin(MailingKind.MESSAGE)));
        return all.toArray(Button[]::new);
    }

    private void begin(MailingKind chosen) {
        MailingPages.open(service.draft(chosen));
    }

    private void refresh() {
        var text = search.getValue();
        var chosen = kind.getValue();
        grid.setItems(query -> lookup.search(text, chosen, query.getOffset(), query.getLimit()).stream());
    }
}
