package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonFate;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.organisations.OfficeLookup;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All about one person on one page: what they do now, what they did, what they refuse, and what other modules know. */
@Route("personnes/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class PersonView extends DatedSheetPage<PersonSheet> {

    private static final long serialVersionUID = 1L;

    private final transient PersonLookup lookup;
    private final transient PersonService people;
    private final transient PersonProtection protection;
    private final transient MandateClosing closing;
    private final transient List<PersonSection> sections;
    private final transient List<PersonAction> whole;
    private final transient List<MandateAction> ofMandates;
    private final transient TrashedPeople trash;
    private final transient OfficeLookup offices;

    PersonView(
            PersonLookup lookup,
            PersonService people,
            PersonProtection protection,
            MandateClosing closing,
            List<PersonSection> sections,
            List<PersonAction> whole,
            List<MandateAction> ofMandates,
            TrashedPeople trash,
            OfficeLookup offices,
            Clock clock) {
        super(Texts.text("people.not-found"), clock);
        this.lookup = lookup;
        this.people = people;
        this.protection = protection;
        this.closing = closing;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PersonSection::rank))
                .toList();
        this.trash = trash;
        this.offices = offices;
        this.ofMandates = ofMandates;
        this.whole = whole.stream()
                .sorted(Comparator.comparingInt(PersonAction::rank))
                .toList();
    }

    @Override
    protected Optional<PersonSheet> find(long id, AsOf asOf) {
        return lookup.sheet(new PersonId(id), asOf.day());
    }

    @Override
    protected void show(PersonSheet person) {
        title(person.name().full());
        lead(summary(person));
        states(
                person.inOffice()
                        ? new StateMark(StateMark.Tone.GOOD, Texts.text("people.state.EN_POSTE"))
                        : new StateMark(StateMark.Tone.NEUTRAL, Texts.text("people.state.ANCIEN")));
        actions(actions(person));
        if (asOf().isToday()) {
            whole.forEach(one -> put(one.notices(person, this::reload).toArray(Component[]::new)));
        }
        put(current(person));
        if (!person.mandates().isEmpty()) {
            put(career(person));
        }
        var reload = (Runnable) this::reload;
        put(protection.section(person, mayChange(), reload), origin(person));
        sections.forEach(section -> put(new PageSection(section.title(), section.show(person.id(), asOf()))));
    }

    private Component[] actions(PersonSheet person) {
        var all = new ArrayList<Component>();
        if (!asOf().isToday()) {
            return new Component[0];
        }
        if (CurrentUser.holds(Roles.GESTION)) {
            all.add(go("people.mandate.add", PersonPages.newMandate(person.id())));
            all.add(go("shared.edit", PersonPages.edit(person.id())));
        }
        whole.forEach(one -> all.addAll(one.actions(person)));
        return all.toArray(Component[]::new);
    }

    /** A sheet that was merged leads to the one it went into. */
    @Override
    protected void missing(long id, BeforeEnterEvent entry) {
        var fate = lookup.fate(new PersonId(id));
        var kept = fate.map(PersonFate::into);
        if (kept.isPresent()) {
            entry.forwardTo(PersonPages.path(kept.get()));
        } else if (fate.isPresent()) {
            showTrashed(new PersonId(id), fate.get());
        } else {
            super.missing(id, entry);
        }
    }

    private void showTrashed(PersonId person, PersonFate fate) {
        title(Texts.text("people.trashed.title"));
        lead(Texts.text("people.trashed.lead", Dates.moment(fate.at()), fate.by()));
        if (CurrentUser.holds(Roles.GESTION)) {
            actions(new Button(Texts.text("trash.restore"), click -> {
                try {
                    trash.restore(person);
                    Notices.done(Texts.text("people.trashed.restored"));
                } catch (TrashRefused refused) {
                    Notices.problem(refused.sentence());
                }
                reload();
            }));
        }
    }

    private static String summary(PersonSheet person) {
        return person.current().stream()
                .findFirst()
                .map(mandate -> mandate.label() + ", " + mandate.organisationName())
                .orElse("");
    }

    private Component current(PersonSheet person) {
        var title = Texts.text("people.sheet.current", person.current().size());
        if (person.current().isEmpty()) {
            return new PageSection(title, new EmptyState(Texts.text("people.sheet.current.empty")));
        }
        var cards = new Div();
        cards.addClassName("cards");
        person.current()
                .forEach(mandate -> cards.add(
                        asOf().isToday()
                                ? new MandateCard(
                                        mandate,
                                        offices.of(mandate.organisation()),
                                        true,
                                        asOf().day(),
                                        actions(person, mandate))
                                : new MandateCard(mandate, false, asOf().day(), actions(person, mandate))));
        return new PageSection(title, cards);
    }

    private Button[] actions(PersonSheet person, MandateSheet mandate) {
        if (!mayChange()) {
            return new Button[0];
        }
        var still = new Button(Texts.text("people.mandate.still"), click -> verify(person, mandate.id()));
        var close = new Button(
                Texts.text("people.mandate.close"),
                click -> closing.ask(person.name().full(), mandate, this::reload));
        var edit = go("shared.edit", PersonPages.edit(mandate.id()));
        var all = new ArrayList<Button>(List.of(still, edit));
        ofMandates.forEach(one -> one.action(person, mandate, this::reload).ifPresent(all::add));
        all.add(close);
        for (var button : all) {
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + " – " + mandate.label() + ", " + mandate.organisationName());
        }
        return all.toArray(Button[]::new);
    }

    private void verify(PersonSheet person, MandateId mandate) {
        people.verifyMandate(mandate);
        Notices.done(Texts.text("people.mandate.still.done", person.name().full()));
        reload();
    }

    private static Button go(String text, String path) {
        return new Button(Texts.text(text), click -> UI.getCurrent().navigate(path));
    }

    private Component career(PersonSheet person) {
        var cards = new Div();
        cards.addClassName("cards");
        person.career().forEach(mandate -> cards.add(new MandateCard(mandate, false, asOf().day(), past(mandate))));
        return new PageSection(
                Texts.text("people.sheet.career"), new CareerLine(person.mandates(), asOf().day()), cards);
    }

    private Button[] past(MandateSheet mandate) {
        if (!mayChange()) {
            return new Button[0];
        }
        var edit = go("shared.edit", PersonPages.edit(mandate.id()));
        edit.addThemeVariants(ButtonVariant.SMALL);
        edit.setAriaLabel(edit.getText() + " – " + mandate.label() + ", " + mandate.organisationName());
        return new Button[] {edit};
    }

    private static Component origin(PersonSheet person) {
        var facts = new Facts();
        facts.fact("people.basis", Texts.of("people.basis", person.legalBasis()));
        var source = person.source();
        facts.fact("people.source", source == null ? Texts.text("people.unknown") : source);
        facts.fact("people.created", Dates.moment(person.createdAt()));
        facts.fact("people.updated", Dates.moment(person.updatedAt()));
        var section = new PageSection(Texts.text("people.sheet.origin"), facts);
        var note = person.note();
        if (note != null) {
            var text = new Paragraph(note);
            text.getStyle().set("white-space", "pre-line");
            facts.fact("people.note", text);
        }
        return section;
    }
}
