package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;

/**
 * A seat that everything of a kind is expected to have.
 *
 * @param label the inclusive label of the function
 * @param qualifier TERRITOIRE or CABINET, empty for none
 * @param group TROIKA, or empty
 * @param importance 1 (useful) to 5 (vital)
 * @param empty how many such seats nobody holds and nobody has marked
 * @param held how many somebody holds
 */
public record TemplateEntry(
        FunctionCode function, String label, String qualifier, String group, int importance, int empty, int held) {}
