package fr.irev.maillage.territories.geography;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file as somebody sent it; what it is shows in its content, not in its name.
 *
 * @param name as it was called on their machine
 */
public record SentFile(String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SentFile(var otherName, var otherContent)
                && name.equals(otherName)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name + " (" + content.length + ")";
    }
}
