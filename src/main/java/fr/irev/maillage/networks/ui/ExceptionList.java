package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.networks.NetworkExceptionRow;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkService;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;

/** Who is in, or out, against the composition, from when to when and why. */
@SpringComponent
class ExceptionList {

    private final NetworkSheetLookup lookup;
    private final NetworkService service;
    private final Clock clock;

    ExceptionList(NetworkSheetLookup lookup, NetworkService service, Clock clock) {
        this.lookup = lookup;
        this.service = service;
        this.clock = clock;
    }

    PageSection show(NetworkId network, AsOf asOf, boolean change, Runnable reload) {
        var section = new PageSection(Texts.text("networks.exceptions"), content(network, asOf, change, reload));
        if (change) {
            section.withActions(new Button(
                    Texts.text("networks.exception.add"),
                    click -> new ExceptionDialog(lookup, clock, asked -> {
                                service.except(
                                        network,
                                        asked.mandate(),
                                        asked.direction(),
                                        asked.reason(),
                                        asked.start(),
                                        asked.end());
                                Notices.done(Texts.text("networks.exception.added"));
                                reload.run();
                            })
                            .open()));
        }
        return section;
    }

    private Component content(NetworkId network, AsOf asOf, boolean change, Runnable reload) {
        var rows = lookup.exceptions(network, asOf.day());
        if (rows.isEmpty()) {
            return new EmptyState(Texts.text("networks.exceptions.none"));
        }
        var grid = new ListGrid<NetworkExceptionRow>(Texts.text("networks.exceptions"));
        grid.setAllRowsVisible(true);
        grid.first(Texts.text("networks.member.name"), row -> PersonPages.link(row.personId(), row.person()));
        grid.words(Texts.text("networks.member.organisation"), NetworkExceptionRow::organisation);
        grid.words(Texts.text("networks.exception.direction"), row -> Texts.of("networks.exception", row.direction()));
        grid.words(Texts.text("networks.exception.reason"), NetworkExceptionRow::reason);
        grid.words(Texts.text("networks.exception.days"), ExceptionList::days);
        if (change) {
            grid.action(Texts.text("networks.exception.actions"), row -> removal(network, row, reload));
        }
        grid.setItems(rows);
        return grid;
    }

    private static String days(NetworkExceptionRow row) {
        var end = row.end();
        return end == null
                ? Texts.text("networks.exception.since", Dates.shortDay(row.start()))
                : Texts.text("networks.exception.between", Dates.shortDay(row.start()), Dates.shortDay(end));
    }

    private Button removal(NetworkId network, NetworkExceptionRow row, Runnable reload) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> {
            service.removeException(network, row.number());
            reload.run();
            Notices.done(Texts.text("networks.exception.removed", row.person()), () -> {
                service.except(network, row.mandate(), row.direction(), row.reason(), row.start(), row.end());
                reload.run();
            });
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text("networks.exception.remove", row.person()));
        return button;
    }
}
