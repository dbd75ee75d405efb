package fr.irev.maillage.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sheet that is not shown any more.
 *
 * @param by a login
 * @param into the sheet it was merged into; missing when it is in the trash
 */
public record PersonFate(Instant at, String by, @Nullable PersonId into) {}
