package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.ContactPoint;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.organisations.OfficeLookup.Office;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mandate on the sheet of its holder: what, where, since when, and how to reach them there. */
class MandateCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param reachable whether addresses are offered: those of an open mandate, today
     * @param day of which the card tells; what was verified later was not yet
     */
    MandateCard(MandateSheet mandate, boolean reachable, LocalDate day, Button... actions) {
        this(mandate, null, reachable, day, actions);
    }

    /** @param office what its organisation lends whoever works there */
    MandateCard(MandateSheet mandate, @Nullable Office office, boolean reachable, LocalDate day, Button... actions) {
        addClassName("card");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", mandate.label() + ", " + mandate.organisationName());
        add(new H3(mandate.label()));
        if (mandate.interim()) {
            add(new StateMark(StateMark.Tone.PARTIAL, Texts.text("people.mandate.interim")));
        }
        if (mandate.function() != null && mandate.freeTitle() != null) {
            add(new Span(Texts.text("people.mandate.freeTitle.said", mandate.freeTitle())));
        }
        add(OrganisationPages.link(mandate.organisation(), mandate.organisationName()));
        add(facts(mandate, office, reachable, day));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("page-actions");
            add(row);
        }
    }

    private static void lend(Office office, Facts facts) {
        var phone = office.phone();
        if (phone != null) {
            facts.fact(
                    "people.mandate.switchboard",
                    new Span(ContactLinks.phone(phone.value(), phone.of()), new Span(" (" + phone.of() + ")")));
        }
        var address = office.address();
        if (address != null) {
            facts.fact("people.mandate.address", address.value());
        }
    }

    private static Facts facts(MandateSheet mandate, @Nullable Office office, boolean reachable, LocalDate day) {
        var facts = new Facts();
        facts.fact("people.mandate.service", mandate.service());
        if (mandate.seat() != null) {
            facts.fact("people.mandate.seat", DirectoryLinks.seat(mandate));
        }
        facts.fact("people.mandate.held", held(mandate.held()));
        var email = mandate.email();
        if (email != null) {
            // Past addresses are history: shown, never written to.
            var address = new EmailAddress(email);
            facts.fact(
                    address.generic() ? "people.contact.GENERIC_EMAIL" : "people.mandate.email",
                    reachable ? new Anchor("mailto:" + email, address.display()) : new Span(address.display()));
        }
        mandate.contactPoints()
                .forEach(point -> facts.fact("people.contact." + point.kind(), contact(point, reachable)));
        if (office != null) {
            lend(office, facts);
        }
        var verified = mandate.verifiedOn();
        if (verified == null || !verified.isAfter(day)) {
            facts.fact(
                    "people.mandate.verified",
                    verified == null ? Texts.text("people.mandate.verified.never") : Dates.day(verified));
        }
        facts.fact("people.source", mandate.source());
        return facts;
    }

    private static Component contact(ContactPoint point, boolean reachable) {
        var said = point.label() == null ? point.display() : point.display() + " (" + point.label() + ")";
        if (!reachable) {
            return new Span(said);
        }
        return new Anchor((point.kind().isPhone() ? "tel:" : "mailto:") + point.value(), said);
    }

    /** « du 1 mars 2020 au 30 juin 2026 », « depuis le … », « dates inconnues ». */
    static String held(Period held) {
        if (held.start() == null) {
            return held.end() == null
                    ? Texts.text("people.held.unknown")
                    : Texts.text("people.held.until", Dates.day(held.end()));
        }
        return held.end() == null
                ? Texts.text("people.held.since", Dates.day(held.start()))
                : Texts.text("people.held.between", Dates.day(held.start()), Dates.day(held.end()));
    }
}
