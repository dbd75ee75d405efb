package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A telephone or a further address at which somebody is reached in one of their mandates.
 *
 * @param value the telephone in E.164, or the address in lower case: what was typed is brought to that form
 * @param label « ligne directe », « le mardi »; at most 120 characters
 * @throws IllegalArgumentException when the value is no telephone, or no address
 */
public record ContactPoint(
        ContactKind kind, String value, @Nullable String label) {

    public ContactPoint {
        value = kind.isPhone() ? new PhoneNumber(value).e164() : new EmailAddress(value).value();
        label = label == null || label.isBlank() ? null : TypedText.line(label, 120);
    }

    /** A telephone, taken for a mobile when its number says so. */
    public static ContactPoint phone(PhoneNumber number) {
        return new ContactPoint(number.mobile() ? ContactKind.MOBILE : ContactKind.PHONE, number.e164(), null);
    }

    /** As people read it: {@code 03 20 25 10 29}, or the address. */
    public String display() {
        return kind.isPhone() ? new PhoneNumber(value).display() : new EmailAddress(value).display();
    }
}
