package fr.irev.maillage.territories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table {@code scheme} as the files say it. */
record SchemeRow(
        SchemeKind kind,
        String code,
        String name,
        @Nullable String shortName,
        String status,
        @Nullable Integer vintage,
        @Nullable Integer wave,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String certainty) {}
