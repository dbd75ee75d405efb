package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkMember;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;

/** The members of a network on a day, page by page. */
@SpringComponent
class MemberList {

    private final NetworkLookup lookup;

    MemberList(NetworkLookup lookup) {
        this.lookup = lookup;
    }

    Component show(NetworkId network, AsOf asOf) {
        var day = asOf.day();
        var grid = new ListGrid<NetworkMember>(Texts.text("networks.members"));
        grid.first(Texts.text("networks.member.name"), member -> PersonPages.link(member.person(), member.name()));
        grid.words(Texts.text("networks.member.function"), NetworkMember::function);
        grid.words(Texts.text("networks.member.organisation"), NetworkMember::organisation);
        grid.words(Texts.text("networks.member.place"), NetworkMember::place);
        grid.words(
                Texts.text("networks.member.email"),
                member -> member.email() == null
                        ? Texts.text("networks.member.no-email")
                        : new EmailAddress(member.email()).display());
        grid.words(
                Texts.text("networks.member.how"),
                member -> member.takenIn() ? Texts.text("networks.member.by-exception") : "");
        grid.setEmptyStateComponent(new EmptyState(Texts.text("networks.members.empty")));
        var search = new TextField(Texts.text("networks.members.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fill(grid, network, day, change.getValue()));
        fill(grid, network, day, "");
        search.setWidth("min(24rem, 100%)");
        var members = new Div(
                new Paragraph(Texts.text(
                        asOf.isToday() ? "networks.members.count" : "networks.members.count.then",
                        lookup.countMembers(network, day))),
                search,
                grid);
        members.addClassName("page-section");
        return members;
    }

    private void fill(Grid<NetworkMember> grid, NetworkId network, LocalDate day, String text) {
        grid.setItems(query -> lookup.members(network, day, text, query.getOffset(), query.getLimit()).stream());
    }
}
