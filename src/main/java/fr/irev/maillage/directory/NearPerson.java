package fr.irev.maillage.directory;

/**
 * Somebody whose name answers to what was typed, as a list shows them.
 *
 * @param closeness how sure it is that this person was meant
 */
public record NearPerson(PersonRow row, NameCloseness closeness) {

    /** Whether a word had to be corrected to find them. */
    public boolean mistyped() {
        return closeness == NameCloseness.ONE_SLIP;
    }
}
