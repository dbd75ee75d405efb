package fr.irev.maillage.turnover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.MandateChange;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.directory.merging.IdentityField;
import fr.irev.maillage.directory.merging.MergeChoice;
import fr.irev.maillage.directory.merging.PersonMerging;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;

/** What happens to people besides their seats. */
final class PersonMoves {

    private static final List<OppositionPurpose> PURPOSES = List.of(
            OppositionPurpose.LETTER, OppositionPurpose.LETTER, OppositionPurpose.ALL, OppositionPurpose.MESSAGE);

    private record Merge(long id, PersonId kept, PersonId absorbed) {}

    private final World world;
    private final Wishes wishes;
    private final PersonService people;
    private final PersonLookup sheets;
    private final List<Merge> merges = new ArrayList<>();
    private final List<PersonId> trash = new ArrayList<>();
    private final Set<String> suspended;

    PersonMoves(World world, Wishes wishes, Set<String> suspended) {
        this.world = world;
        this.wishes = wishes;
        this.suspended = suspended;
        this.people = world.of(PersonService.class);
        this.sheets = world.of(PersonLookup.class);
    }

    /** Somebody new, or somebody who comes back or takes something else on. */
    boolean arrive() {
        var person = world.chance(25) ? world.person() : people.create(world.somebody());
        if (!world.people.contains(person)) {
            world.people.add(person);
        }
        var from = world.chance(10) ? world.today().minusDays(world.dice.nextInt(60)) : world.today();
        var mandate = people.openMandate(new NewMandate(
                person,
                world.terms(world.often(world.seats), false, from, world.chance(85) ? world.address() : null),
                world.today(),
                false));
        if (from.isBefore(world.today())) {
            world.rewritten(mandate);
        }
        return true;
    }

    boolean leave() {
        return onOpenMandate(mandate -> {
            var day = world.chance(12) ? world.today().minusDays(world.dice.nextInt(30)) : world.today();
            var start = mandate.held().start();
            var last = start != null && day.isBefore(start) ? start : day;
            people.closeMandate(mandate.id(), last);
            if (last.isBefore(world.today())) {
                world.rewritten(mandate.id());
            }
        });
    }

    boolean comeBackToTheSame() {
        var ended = world.mandates(world.person()).stream()
                .filter(mandate -> mandate.held().end() != null)
                .findFirst();
        ended.ifPresent(mandate -> {
            people.reopenMandate(
                    mandate.id(), Objects.requireNonNull(mandate.held().end()), null);
            world.rewritten(mandate.id());
        });
        return ended.isPresent();
    }

    boolean verify() {
        return onOpenMandate(mandate -> people.verifyMandate(mandate.id()));
    }

    boolean changeAddress() {
        return onOpenMandate(mandate -> people.changeMandate(
                new MandateChange(mandate.id(), mandate.version(), with(mandate, world.address()))));
    }

    private static MandateTerms with(MandateSheet mandate, EmailAddress email) {
        return new MandateTerms(
                mandate.organisation(),
                mandate.function(),
                mandate.seat(),
                mandate.freeTitle(),
                mandate.service(),
                mandate.held(),
                mandate.interim(),
                email,
                mandate.contactPoints(),
                mandate.source());
    }

    private boolean onOpenMandate(java.util.function.Consumer<MandateSheet> move) {
        var open = world.openMandate();
        open.ifPresent(move);
        return open.isPresent();
    }

    boolean rename() {
        var sheet = sheets.sheet(world.person()).orElseThrow();
        var change = new PersonChange(
                sheet.id(),
                sheet.version(),
                sheet.civility(),
                new PersonName(sheet.name().given(), world.family()),
                sheet.note(),
                sheet.source(),
                sheet.legalBasis());
        people.change(change);
        if (world.chance(30)) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> people.change(change));
        }
        return true;
    }

    /** As a rule somebody was entered a second time, with the same mandate or another; now and then two old sheets are one. */
    boolean merge() {
        var kept = sheets.sheet(world.person()).orElseThrow();
        var twin = world.chance(20) ? world.person() : enteredTwice(kept.id());
        if (twin.equals(kept.id())) {
            return false;
        }
        var absorbed = sheets.sheet(twin).orElseThrow();
        world.rewritten(kept.id());
        world.rewritten(twin);
        var merging = world.of(PersonMerging.class);
        merging.plan(kept.id(), twin);
        long id = merging.merge(new MergeChoice(
                kept.id(),
                kept.version(),
                twin,
                absorbed.version(),
                world.chance(30) ? Set.of(IdentityField.FAMILY_NAME) : Set.of(),
                false));
        wishes.merged(id, kept.id(), twin);
        world.people.remove(twin);
        merges.add(new Merge(id, kept.id(), twin));
        return true;
    }

    private PersonId enteredTwice(PersonId person) {
        var sheet = sheets.sheet(person).orElseThrow();
        var twin = people.create(world.somebody());
        world.people.add(twin);
        sheet.current().stream().limit(2).forEach(mandate -> {
            var terms = with(mandate, world.address());
            var double_ = people.openMandate(new NewMandate(
                    twin,
                    new MandateTerms(
                            terms.organisation(),
                            terms.function(),
                            null,
                            terms.freeTitle(),
                            terms.service(),
                            terms.held(),
                            terms.interim(),
                            terms.email(),
                            List.of(),
                            null),
                    null,
                    false));
            world.rewritten(double_);
            if (world.chance(25)) {
                oppose(twin, Objects.requireNonNull(terms.email()));
            }
        });
        return twin;
    }

    boolean undoMerge() {
        if (merges.isEmpty()) {
            return false;
        }
        var one = world.chance(50) ? merges.getLast() : world.any(merges);
        world.rewritten(one.kept());
        world.rewritten(one.absorbed());
        world.of(PersonMerging.class).undo(one.id());
        wishes.unmerged(one.id());
        merges.remove(one);
        world.people.add(one.absorbed());
        return true;
    }

    boolean throwAway() {
        var person = world.person();
        world.rewritten(person);
        world.of(TrashedPeople.class).put(person);
        world.people.remove(person);
        trash.add(person);
        return true;
    }

    boolean restore() {
        if (trash.isEmpty()) {
            return false;
        }
        var person = world.any(trash);
        world.of(TrashedPeople.class).restore(person);
        trash.remove(person);
        world.people.add(person);
        return true;
    }

    boolean oppose() {
        var person = world.person();
        return address(person).filter(email -> oppose(person, email)).isPresent();
    }

    private boolean oppose(PersonId person, EmailAddress email) {
        var purpose = world.any(PURPOSES);
        var isNew = world.of(Oppositions.class).record(email, person, purpose, 0, "STAFF");
        assertThat(isNew)
                .as("%s refuses %s at %s", person, purpose, email)
                .isEqualTo(wishes.refuse(person, email.value(), purpose));
        assertThat(world.of(Oppositions.class).record(email, person, purpose, 0, "LINK"))
                .as("the same again")
                .isFalse();
        return isNew;
    }

    boolean acceptAgain() {
        for (int i = 0; i < 40; i++) {
            var sheet = sheets.sheet(world.person()).orElseThrow();
            var standing = sheet.oppositions().stream()
                    .filter(one -> one.liftedAt() == null)
                    .findFirst();
            if (standing.isPresent()) {
                var one = standing.get();
                world.of(Oppositions.class).lift(one.id(), "à sa demande");
                wishes.accept(sheet.id(), one.email(), one.purpose());
                return true;
            }
        }
        return false;
    }

    boolean suspend() {
        return address(world.person())
                .filter(email -> {
                    var isNew = world.of(SuspendedAddresses.class).suspend(email, "boîte inconnue");
                    assertThat(isNew).isEqualTo(suspended.add(email.value()));
                    return isNew;
                })
                .isPresent();
    }

    boolean resume() {
        if (suspended.isEmpty()) {
            return false;
        }
        var email = world.any(suspended.stream().sorted().toList());
        assertThat(world.of(SuspendedAddresses.class).lift(new EmailAddress(email), "répond de nouveau"))
                .isTrue();
        suspended.remove(email);
        return true;
    }

    /** An address they have or had. */
    private Optional<EmailAddress> address(PersonId person) {
        return world.mandates(person).stream()
                .map(MandateSheet::email)
                .filter(Objects::nonNull)
                .findFirst()
                .map(EmailAddress::new);
    }
}
