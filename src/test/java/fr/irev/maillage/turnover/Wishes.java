package fr.irev.maillage.turnover;

import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who refuses what, kept beside the base in the plainest way: a list that only what people said changes. A merge gives what one
 * sheet refused to the other, its undo gives it back.
 */
final class Wishes {

    /** One refusal. */
    static final class Wish {
        private long person;
        private final String email;
        private final OppositionPurpose purpose;
        private boolean stands = true;

        private Wish(long person, String email, OppositionPurpose purpose) {
            this.person = person;
            this.email = email;
            this.purpose = purpose;
        }

        private boolean concerns(OppositionPurpose sent) {
            return stands && (purpose == OppositionPurpose.ALL || purpose == sent);
        }
    }

    private record Given(PersonId from, List<Wish> moved, List<Wish> closed) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final Map<Long, Given> merges = new HashMap<>();

    /** @return whether it is a new wish */
    boolean refuse(PersonId person, String email, OppositionPurpose purpose) {
        if (stands(person.personId(), email, purpose)) {
            return false;
        }
        wishes.add(new Wish(person.personId(), email, purpose));
        return true;
    }

    void accept(PersonId person, String email, OppositionPurpose purpose) {
        wishes.stream()
                .filter(wish -> wish.stands
                        && wish.person == person.personId()
                        && wish.email.equals(email)
                        && wish.purpose == purpose)
                .forEach(wish -> wish.stands = false);
    }

    void merged(long merge, PersonId kept, PersonId absorbed) {
        var moved = wishes.stream()
                .filter(wish -> wish.person == absorbed.personId())
                .toList();
        var closed = moved.stream()
                .filter(wish -> wish.stands && stands(kept.personId(), wish.email, wish.purpose))
                .toList();
        closed.forEach(wish -> wish.stands = false);
        moved.forEach(wish -> wish.person = kept.personId());
        merges.put(merge, new Given(absorbed, moved, closed));
    }

    void unmerged(long merge) {
        var given = Objects.requireNonNull(merges.remove(merge));
        given.moved().forEach(wish -> wish.person = given.from().personId());
        given.closed().forEach(wish -> wish.stands = true);
    }

    long standing() {
        return wishes.stream().filter(wish -> wish.stands).count();
    }

    /** How many stand, person by person. */
    Map<Long, Long> byPerson() {
        var count = new HashMap<Long, Long>();
        wishes.stream().filter(wish -> wish.stands).forEach(wish -> count.merge(wish.person, 1L, Long::sum));
        return count;
    }

    /**
     * Whether somebody must not be written to at an address: they said so themselves, wherever; or somebody who still has the
     * address said so from there.
     */
    boolean refused(long person, String email, OppositionPurpose sent, RawBase base, LocalDate day) {
        return wishes.stream()
                .filter(wish -> wish.concerns(sent))
                .anyMatch(
                        wish -> wish.person == person || wish.email.equals(email) && base.has(wish.person, email, day));
    }

    private boolean stands(long person, String email, OppositionPurpose purpose) {
        return wishes.stream()
                .anyMatch(wish ->
                        wish.stands && wish.person == person && wish.email.equals(email) && wish.purpose == purpose);
    }
}
