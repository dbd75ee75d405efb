package fr.irev.maillage.directory.titles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.titles.TitleQueue;
import fr.irev.maillage.directory.titles.UnmappedTitle;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The free titles that no function is known for; each is settled once for all who bear it. */
@Route("intitules")
@PageTitle("Intitulés à rattacher – Maillage")
@Menu(title = "Intitulés", order = 94, icon = "vaadin:tags")
@RolesAllowed(Roles.GESTION)
class TitlesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient TitleQueue queue;
    private final transient FunctionCatalogue functions;
    private final ListGrid<UnmappedTitle> list = new ListGrid<>(Texts.text("titles.title"));

    TitlesView(TitleQueue queue, FunctionCatalogue functions) {
        super(Texts.text("titles.title"));
        this.queue = queue;
        this.functions = functions;
        lead(Texts.text("titles.lead"));
        list.first(Texts.text("titles.said"), row -> new Span(row.title())).setFlexGrow(3);
        list.figure(Texts.text("titles.held"), row -> Dates.number(row.held()));
        list.words(Texts.text("titles.example"), UnmappedTitle::example).setFlexGrow(2);
        list.words(
                Texts.text("titles.proposal"),
                row -> row.proposal() == null ? "" : functions.label(row.proposal(), null));
        list.action(Texts.text("titles.settle"), this::settling).setKey("settle");
        list.setEmptyStateComponent(new EmptyState(Texts.text("titles.empty")));
        list.setItems(query -> queue.page(query.getOffset(), query.getLimit()).stream());
        list.setHeight("max(24rem, 100vh - 18rem)");
        add(list);
    }

    private Component settling(UnmappedTitle row) {
        var button = new Button(
                Texts.text("titles.settle"),
                click -> new SettleDialog(row, functions, function -> {
                            var mandates = queue.settle(row.title(), function);
                            list.getDataProvider().refreshAll();
                            Notices.done(
                                    Texts.text("titles.settled", row.title(), functions.label(function, null)), () -> {
                                        queue.takeBack(row.title(), function, mandates);
                                        list.getDataProvider().refreshAll();
                                    });
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("titles.settle.of", row.title()));
        return button;
    }
}
