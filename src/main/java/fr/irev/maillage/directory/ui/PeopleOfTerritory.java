package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.ui.TerritorySection;
import org.springframework.stereotype.Component;

/** The first of those in office in a territory, on its page, and the way to all of them. */
@Component
class PeopleOfTerritory implements TerritorySection {

    private static final int SHOWN = 6;

    private final PeopleLookup people;

    PeopleOfTerritory(PeopleLookup people) {
        this.people = people;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String title() {
        return Texts.text("people.territory.title");
    }

    @Override
    public com.vaadin.flow.component.Component show(TerritoryId territory, AsOf asOf) {
        var filter = new PeopleFilter("", null, null, territory, PeopleFilter.State.EN_POSTE, asOf.day());
        var first = people.search(filter, 0, SHOWN + 1);
        if (first.isEmpty()) {
            return new EmptyState(Texts.text("people.territory.none"));
        }
        var list = new UnorderedList();
        list.addClassName("results");
        first.stream().limit(SHOWN).map(PeopleOfTerritory::line).forEach(list::add);
        var shown = new Div(list);
        shown.addClassName("page-section");
        if (first.size() > SHOWN) {
            shown.add(new Anchor(
                    AsOfAddress.of("personnes?territoire=" + territory.territoryId()),
                    Texts.text("people.territory.all")));
        }
        return shown;
    }

    private static ListItem line(PersonRow row) {
        var detail =
                new Span(row.function().isEmpty() ? row.organisation() : row.function() + " · " + row.organisation());
        detail.addClassName("muted");
        return new ListItem(PersonPages.link(row.id(), row.fullName()), new Div(detail));
    }
}
