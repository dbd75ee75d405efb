package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.territories.TerritoryId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff say of an organisation.
 *
 * @param name up to 250 characters, without line breaks
 * @param territory the territory it governs or serves as a whole
 * @param siren nine digits
 * @param siret fourteen digits
 * @param phone its switchboard
 * @param email its generic mailbox, never a person's
 * @param validity when it exists
 * @param aliases other names it is sought by: former, usual, misspelt on purpose
 * @throws InvalidText when the name cannot be kept
 * @throws IllegalArgumentException when a number has not its digits
 */
public record OrganisationDetails(
        String typeCode,
        String name,
        @Nullable String acronym,
        @Nullable OrganisationId parent,
        @Nullable OrganisationId successor,
        @Nullable TerritoryId territory,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email,
        @Nullable String website,
        Period validity,
        List<String> aliases) {

    /** Characters that fit the name. */
    public static final int LONGEST_NAME = 250;

    public OrganisationDetails {
        name = TypedText.line(name, LONGEST_NAME);
        if (!TypedText.says(name)) {
            throw new InvalidText(InvalidText.Problem.EMPTY, LONGEST_NAME, name.length());
        }
        if (siren != null && !siren.matches("\\d{9}")) {
            throw new IllegalArgumentException("A SIREN has nine digits");
        }
        if (siret != null && !siret.matches("\\d{14}")) {
            throw new IllegalArgumentException("A SIRET has fourteen digits");
        }
        aliases = distinct(aliases);
    }

    private static List<String> distinct(List<String> aliases) {
        var first = new LinkedHashMap<String, String>();
        for (var alias : aliases) {
            var text = alias.strip();
            if (!text.isEmpty()) {
                first.putIfAbsent(FoldedText.withoutAccents(text), text);
            }
        }
        return List.copyOf(first.values());
    }

    /** An organisation of which only type and name are known. */
    public static OrganisationDetails named(String typeCode, String name) {
        return new OrganisationDetails(
                typeCode,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Period(null, null),
                List.of());
    }

    /** The same in a town; nothing when it is not known. */
    public OrganisationDetails in(@Nullable String town) {
        return new OrganisationDetails(
                typeCode,
                name,
                acronym,
                parent,
                successor,
                territory,
                siren,
                siret,
                address,
                postalCode,
                town,
                phone,
                email,
                website,
                validity,
                aliases);
    }
}
