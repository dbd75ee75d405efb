package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.ContactPoint;
import fr.irev.maillage.directory.LegalBasis;
import fr.irev.maillage.directory.MandateChange;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.organisations.NewOrganisation;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes some lines through the services of the directory, each with what became of it in a transaction of its own. */
@Component
@StepScope
class ImportWriter implements ItemWriter<TableRow>, StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWriter.class);
    private static final String TO_VERIFY_TYPE = "AUTRE";

    private final ImportId id;
    private final PeopleImports imports;
    private final ImportStore store;
    private final PersonService people;
    private final PersonLookup sheets;
    private final OrganisationService organisations;
    private final ImportSteps steps;
    private final TransactionTemplate transaction;
    private final String source;
    private @Nullable RowJudge judge;

    ImportWriter(
            @Value("#{jobParameters['import']}") Long number,
            PeopleImports imports,
            ImportStore store,
            PersonService people,
            PersonLookup sheets,
            OrganisationService organisations,
            ImportSteps steps,
            PlatformTransactionManager transactions) {
        this.id = new ImportId(number);
        this.imports = imports;
        this.store = store;
        this.people = people;
        this.sheets = sheets;
        this.organisations = organisations;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.source = JudgedRow.say(
                "source", store.report(id).map(ImportReport::fileName).orElse(""));
    }

    @Override
    public void write(Chunk<? extends TableRow> chunk) {
        for (var judged : judge().judge(List.copyOf(chunk.getItems()))) {
            write(judged);
        }
        transaction.executeWithoutResult(status -> store.touch(id));
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getExitStatus().equals(ExitStatus.COMPLETED)) {
            int opposed = judge().opposed();
            transaction.executeWithoutResult(status -> store.finish(id, opposed));
        }
        return step.getExitStatus();
    }

    private RowJudge judge() {
        if (judge == null) {
            judge = imports.judge(imports.table(id).header());
        }
        return judge;
    }

    /** A line that cannot be written after all is an outcome like another: the others go on. */
    private void write(JudgedRow judged) {
        var preview = judged.preview();
        try {
            transaction.executeWithoutResult(status -> store.record(
                    id,
                    judged,
                    preview.verdict(),
                    preview.reason(),
                    apply(judged.row().line(), judged.plan()).orElse(null)));
        } catch (RuntimeException e) {
            LOG.warn("Line {} of import {} was not written", judged.row().line(), id.importId(), e);
            transaction.executeWithoutResult(
                    status -> store.record(id, judged, Verdict.REFUSED, JudgedRow.say("unexpected"), null));
        }
    }

    private Optional<PersonId> apply(int line, @Nullable RowPlan plan) {
        return switch (plan) {
            case null -> Optional.empty();
            case RowPlan.Add add -> Optional.of(add(line, add));
            case RowPlan.Complete complete -> Optional.of(complete(line, complete));
        };
    }

    private PersonId add(int line, RowPlan.Add add) {
        var organisation = organisation(line, add.organisation());
        var phone = add.phone();
        var terms = new MandateTerms(
                organisation,
                add.function(),
                null,
                add.title(),
                null,
                new Period(null, null),
                false,
                add.email(),
                phone == null ? List.of() : List.of(ContactPoint.phone(phone)),
                source);
        if (add.person() != null) {
            var mandate = people.openMandate(new NewMandate(add.person(), terms, null, false));
            steps.mandate(id, line, mandate, add.name().full());
            return add.person();
        }
        var person = people.create(
                new NewPerson(add.civility(), add.name(), null, source, LegalBasis.MISSION_INTERET_PUBLIC, false),
                terms);
        steps.person(id, line, person, add.name().full());
        return person;
    }

    private OrganisationId organisation(int line, OrganisationChoice choice) {
        return switch (choice) {
            case OrganisationChoice.Known known -> known.id();
            case OrganisationChoice.New added -> judge().organisation(added, one -> create(line, one));
            case OrganisationChoice.Ambiguous ambiguous ->
                throw new IllegalStateException("An ambiguous organisation has no plan");
        };
    }

    private OrganisationId create(int line, OrganisationChoice.New added) {
        var details = OrganisationDetails.named(TO_VERIFY_TYPE, added.name())
                .in(added.city().isEmpty() ? null : added.city());
        var organisation =
                organisations.create(new NewOrganisation(details, JudgedRow.say("source-to-verify", source), false));
        steps.organisation(id, line, organisation, added.name());
        return organisation;
    }

    private PersonId complete(int line, RowPlan.Complete complete) {
        var mandate = sheets.mandate(complete.mandate())
                .orElseThrow(() -> new IllegalStateException("The mandate is no longer there"));
        var points = new ArrayList<>(mandate.contactPoints());
        PhoneNumber phone = complete.phone();
        if (phone != null) {
            points.add(ContactPoint.phone(phone));
        }
        var terms = new MandateTerms(
                mandate.organisation(),
                mandate.function(),
                mandate.seat(),
                mandate.freeTitle(),
                mandate.service(),
                mandate.held(),
                mandate.interim(),
                complete.email() != null ? complete.email() : address(mandate.email()),
                points,
                mandate.source());
        var before = steps.before(complete.mandate());
        people.changeMandate(new MandateChange(complete.mandate(), mandate.version(), terms));
        steps.completion(id, line, before);
        return complete.person();
    }

    private static @Nullable EmailAddress address(@Nullable String email) {
        return email == null ? null : new EmailAddress(email);
    }
}
