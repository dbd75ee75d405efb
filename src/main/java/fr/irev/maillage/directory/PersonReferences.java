package fr.irev.maillage.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a module keeps about people. Each module whose tables hold the number of a person or of a mandate brings one bean, so
 * that a merge of two people and an erasure reach every row without the directory knowing the tables of those above it. The
 * service that asks has checked the rights and begun the transaction.
 */
public interface PersonReferences {

    /** The columns it answers for, each as {@code table.column}: all of its module that hold a person or a mandate. */
    Set<String> columns();

    /** What there is about a person, in French, each fit for a list: « 3 inscriptions à des événements ». */
    List<String> attached(PersonId person);

    /** What there is about one mandate, as for a person: while there is something the mandate cannot be taken out of the base. */
    default List<String> attached(MandateId mandate) {
        return List.of();
    }

    /** What a merge of these two would have to decide, in French, each a sentence. */
    default List<String> decisions(PersonId kept, PersonId absorbed) {
        return List.of();
    }

    /** Brings what there is about the absorbed person to the kept one, every change through the merge, so that it can be undone. */
    void bringOver(PersonMerge merge);

    /**
     * Everything is back as it was before the merge of these two; the last word before that is kept.
     *
     * @throws MergeRefused when a rule of the module forbids it by now
     */
    default void expectUndone(PersonId kept, PersonId absorbed) {}

    /**
     * Takes out what says who somebody was. Rows that must stay for their sum or their proof stay without a name, an address
     * or a number of the person; afterwards none of the columns holds the person or one of their mandates.
     */
    void erase(PersonId person);

    /** So many of something as {@link #attached} tells it: nothing when there is none. */
    static List<String> counted(int number, String one, String many) {
        return number == 0 ? List.of() : List.of(number + " " + (number == 1 ? one : many));
    }

    /** The tables that these answer for. */
    static Set<String> tables(List<PersonReferences> owners) {
        return owners.stream()
                .flatMap(owner -> owner.columns().stream())
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
