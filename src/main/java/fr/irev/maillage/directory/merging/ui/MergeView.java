package fr.irev.maillage.directory.merging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.merging.MergePlan;
import fr.irev.maillage.directory.merging.PersonMerging;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two sheets side by side, what differs to choose from, what comes over in words, and one button. */
@Route("personnes/:id([0-9]{1,18})/fusionner")
@RolesAllowed(Roles.GESTION)
class MergeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PersonLookup people;
    private final transient PeopleLookup search;
    private final transient PersonMerging merging;
    private final ProblemSummary problem = new ProblemSummary();
    private final ComboBox<PersonRow> other = new ComboBox<>(Texts.text("merging.other"));
    private final Div comparison = new Div();
    private PersonId kept = new PersonId(0);

    MergeView(PersonLookup people, PeopleLookup search, PersonMerging merging) {
        super("");
        this.people = people;
        this.search = search;
        this.merging = merging;
        lead(Texts.text("merging.lead"));
        other.setPlaceholder(Texts.text("merging.other.example"));
        other.setHelperText(Texts.text("merging.other.help"));
        other.setWidth("min(36rem, 100%)");
        other.setItemLabelGenerator(MergeView::said);
        comparison.addClassName("sheet");
        comparison.getElement().setAttribute("aria-live", "polite");
        add(problem, other, comparison);
        other.addValueChangeListener(change -> {
            var chosen = change.getValue();
            boolean same = chosen != null && chosen.id().equals(kept);
            other.setErrorMessage(same ? Texts.text("merging.other.same") : "");
            other.setInvalid(same);
            if (change.isFromClient() && chosen != null && !same) {
                PersonPages.openMerge(kept, chosen.id());
            }
        });
        other.setManualValidation(true);
        other.setItems(query ->
                search.search(everybody(query.getFilter().orElse("")), query.getOffset(), query.getLimit()).stream());
    }

    private static String said(PersonRow row) {
        var words = new StringBuilder(row.fullName());
        for (var word : new String[] {row.function(), row.organisation(), row.email()}) {
            if (word != null && !word.isBlank()) {
                words.append(" – ").append(word);
            }
        }
        return words.toString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        var sheet = entry.getRouteParameters()
                .getLong("id")
                .map(PersonId::new)
                .flatMap(people::sheet)
                .orElseThrow(() -> new NotFoundException(Texts.text("people.not-found")));
        kept = sheet.id();
        title(Texts.text("merging.title", sheet.name().full()));
        compare(chosen(entry.getLocation().getQueryParameters()));
    }

    private static PeopleFilter everybody(String text) {
        return new PeopleFilter(text, null, null, null, PeopleFilter.State.TOUS, null);
    }

    private static Optional<PersonId> chosen(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PersonPages.MERGE_WITH)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new PersonId(Long.parseLong(number)));
    }

    private void compare(Optional<PersonId> absorbed) {
        comparison.removeAll();
        if (absorbed.isEmpty() || absorbed.get().equals(kept)) {
            other.focus();
            return;
        }
        try {
            show(merging.plan(kept, absorbed.get()));
        } catch (NoSuchElementException gone) {
            problem.tell(Texts.text("merging.gone"));
        }
    }

    private void show(MergePlan plan) {
        var fields = new DifferenceFields(plan);
        var merge = new Button(Texts.text("merging.do"), click -> merge(plan, fields));
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button(Texts.text("shared.cancel"), click -> PersonPages.open(kept));
        var buttons = new Div(merge, leave);
        buttons.addClassName("page-actions");
        comparison.add(
                new ComparedSheets(
                        plan,
                        () -> PersonPages.openMerge(
                                plan.absorbed().id(), plan.kept().id())),
                fields,
                MergeWords.what(plan),
                buttons);
        other.setLabel(Texts.text("merging.other.change"));
    }

    private void merge(MergePlan plan, DifferenceFields fields) {
        problem.clear();
        long done;
        try {
            done = merging.merge(fields.choice());
        } catch (OptimisticLockingFailureException changed) {
            problem.tell(Texts.text("merging.changed"), again(plan));
            return;
        } catch (NoSuchElementException gone) {
            problem.tell(Texts.text("merging.gone"));
            return;
        } catch (MergeRefused refused) {
            problem.tell(refused.sentence());
            return;
        }
        Notices.done(done(plan), () -> undo(done, plan));
        PersonPages.open(kept);
    }

    private void undo(long merge, MergePlan plan) {
        try {
            merging.undo(merge);
            Notices.done(Texts.text("merging.undone", name(plan.absorbed())));
            PersonPages.open(plan.kept().id());
        } catch (MergeRefused refused) {
            Notices.problem(refused.sentence());
        }
    }

    private Component again(MergePlan plan) {
        return new Button(Texts.text("merging.again"), click -> {
            problem.clear();
            compare(Optional.of(plan.absorbed().id()));
        });
    }

    private static String done(MergePlan plan) {
        var said = new StringBuilder(Texts.text("merging.did", name(plan.absorbed()), name(plan.kept())));
        plan.opposed().forEach(name -> said.append(' ').append(Texts.text("merging.opposed", name)));
        return said.toString();
    }

    private static String name(PersonSheet sheet) {
        return sheet.name().full();
    }

    @Override
    public String getPageTitle() {
        return title() + " – Maillage";
    }
}
