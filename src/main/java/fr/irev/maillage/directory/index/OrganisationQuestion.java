package fr.irev.maillage.directory.index;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked for. All of it must hold.
 *
 * @param words each of which is, or begins, a word of a name, of an acronym, of another name or of the town; said in several
 *     spellings, any of them
 * @param shortestWithSlip letters of a word of the names that may be mistyped; 0 when none may
 * @param type the code of one
 * @param otherThan codes of types that are not meant
 */
public record OrganisationQuestion(
        List<Set<String>> words,
        int shortestWithSlip,
        @Nullable String type,
        Set<String> otherThan) {}
