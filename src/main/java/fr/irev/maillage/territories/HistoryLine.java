package fr.irev.maillage.territories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was so of a place once, from then to then; a missing day is not known, or not over. */
public sealed interface HistoryLine {

    /** First day; null when not known. */
    @Nullable
    LocalDate from();

    /** Last day; null when it still is so, or when not known. */
    @Nullable
    LocalDate until();

    /** It was part of the priority geography of this year. */
    record InForce(
            int vintage, @Nullable LocalDate from, @Nullable LocalDate until) implements HistoryLine {}

    /** It had this name. */
    record Named(
            String name, @Nullable LocalDate from, @Nullable LocalDate until) implements HistoryLine {}

    /** It carried this scheme. */
    record Carried(
            SchemeName scheme,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements HistoryLine {}

    /** This scheme, which is over, covered or concerned it, or what lies in it. */
    record Covered(
            SchemeName scheme,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements HistoryLine {}
}
