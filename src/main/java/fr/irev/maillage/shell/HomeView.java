package fr.irev.maillage.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.HomeCard;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The first screen: what each room finds worth seeing first. */
@Route("")
@PageTitle("Accueil – Maillage")
@Menu(title = "Accueil", order = 0, icon = "vaadin:home")
@PermitAll
class HomeView extends Page {

    private static final long serialVersionUID = 1L;

    HomeView(List<HomeCard> cards) {
        super(Texts.text("shell.home"));
        var grid = new Div();
        grid.addClassName("home-cards");
        cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::rank))
                .forEach(card -> card.show().ifPresent(content -> grid.add(new PageSection(card.title(), content))));
        if (grid.getComponentCount() == 0) {
            add(new EmptyState(Texts.text("shell.home.empty")));
        }
        add(grid);
    }
}
