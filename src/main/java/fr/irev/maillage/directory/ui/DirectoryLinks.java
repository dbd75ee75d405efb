package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.territories.ui.SchemePages;
import fr.irev.maillage.territories.ui.TerritoryPages;

/** Links from people to what surrounds them. */
final class DirectoryLinks {

    private DirectoryLinks() {}

    /** To the scheme or territory a mandate's seat belongs to; the bare name of the organisation for a seat of its own. */
    static Component seat(MandateSheet mandate) {
        var scheme = mandate.scheme();
        if (scheme != null) {
            return SchemePages.link(scheme, mandate.seatPlace());
        }
        var territory = mandate.territory();
        return territory == null ? new Span(mandate.seatPlace()) : TerritoryPages.link(territory, mandate.seatPlace());
    }
}
