package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.OrganisationId;

/** Links from people to what surrounds them. */
final class DirectoryLinks {

    private DirectoryLinks() {}

    static Anchor organisation(OrganisationId organisation, String name) {
        return new Anchor("organisations/" + organisation.organisationId(), name);
    }

    /** To the scheme or territory a mandate's seat belongs to; to the organisation for a seat of its own. */
    static Component seat(MandateSheet mandate) {
        var scheme = mandate.scheme();
        if (scheme != null) {
            return new Anchor("dispositifs/" + scheme.schemeId(), mandate.seatPlace());
        }
        var territory = mandate.territory();
        return territory == null
                ? new Span(mandate.seatPlace())
                : new Anchor("territoires/" + territory.territoryId(), mandate.seatPlace());
    }
}
