package fr.irev.maillage.directory.whotocontact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.whotocontact.Answer;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Who to contact for a place, an organisation, a person, or a function somewhere. The question stands in the address. */
@Route(WhoToContactPages.PATH)
@Menu(title = "Qui contacter ?", order = 10, icon = "vaadin:phone")
@RolesAllowed(Roles.LECTURE)
class WhoToContactView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WhoToContact whoToContact;
    private final AsOfPicker asOf;
    private final WhoToContactBox box;
    private final Div answers = new Div();
    private String question = "";
    private transient @Nullable Subject chosen;

    WhoToContactView(WhoToContact whoToContact, Clock clock) {
        super(Texts.text("contacts.title"));
        this.whoToContact = whoToContact;
        this.box = new WhoToContactBox(whoToContact);
        lead(Texts.text("contacts.lead"));
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::answer);
        under(asOf);
        answers.addClassName("contact-needs");
        answers.getElement().setAttribute("aria-live", "polite");
        add(box, answers);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        var parameters = entry.getLocation().getQueryParameters();
        question = parameters
                .getSingleParameter(WhoToContactPages.QUESTION)
                .orElse("")
                .strip();
        chosen = parameters
                .getSingleParameter(WhoToContactPages.CHOICE)
                .flatMap(Subject::of)
                .orElse(null);
        box.show(question, chosen);
        answer();
    }

    private void answer() {
        answers.removeAll();
        if (question.isEmpty() && chosen == null) {
            answers.add(new EmptyState(Texts.text("contacts.empty")));
            return;
        }
        var day = asOf.asOf().day();
        show(chosen == null ? whoToContact.ask(question, day) : whoToContact.ask(question, chosen, day));
    }

    private void show(Answer answer) {
        var told = answer.day();
        if (told != null) {
            asOf.tell(told);
            answers.add(new Paragraph(Texts.text("contacts.day", Dates.day(told))));
        }
        answer.notes().forEach(note -> {
            var supposed = new Paragraph(note);
            supposed.addClassName("contact-supposed");
            answers.add(supposed);
        });
        if (!answer.choices().isEmpty()) {
            answers.add(
                    new Paragraph(Texts.text(
                            answer.choices().size() == 1 ? "contacts.choose.one" : "contacts.choose", question)),
                    choices(answer));
            return;
        }
        var about = answer.about();
        if (about != null) {
            answers.add(new Paragraph(
                    answer.function().isEmpty()
                            ? Texts.text("contacts.about", about.display())
                            : Texts.text("contacts.about.function", answer.function(), about.display())));
        }
        if (answer.lines().isEmpty() && answer.notes().isEmpty()) {
            answers.add(new EmptyState(nothing(answer)));
        } else if (!answer.lines().isEmpty()) {
            answers.add(new ContactCards(answer.lines()));
        }
    }

    private String nothing(Answer answer) {
        if (answer.about() != null) {
            return Texts.text("contacts.nothing.about", answer.about().display());
        }
        return answer.function().isEmpty()
                ? Texts.text("contacts.nothing", question)
                : Texts.text("contacts.function.place", answer.function());
    }

    private Component choices(Answer answer) {
        var list = new UnorderedList();
        answer.choices()
                .forEach(choice ->
                        list.add(new ListItem(WhoToContactPages.link(choice.display(), question, choice.subject()))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return (question.isEmpty() ? Texts.text("contacts.title") : question) + " – Maillage";
    }
}
