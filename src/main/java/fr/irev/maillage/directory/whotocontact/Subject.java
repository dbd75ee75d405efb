package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.TerritoryId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question is about, once understood. */
public sealed interface Subject {

    record InTerritory(TerritoryId territory) implements Subject {}

    record OnScheme(SchemeId scheme) implements Subject {}

    record AtOrganisation(OrganisationId organisation) implements Subject {}

    record OfPerson(PersonId person) implements Subject {}

    /** As it stands in an address: {@code t12}, {@code s3}, {@code o7}, {@code p9}. */
    default String key() {
        return switch (this) {
            case InTerritory(var territory) -> "t" + territory.territoryId();
            case OnScheme(var scheme) -> "s" + scheme.schemeId();
            case AtOrganisation(var organisation) -> "o" + organisation.organisationId();
            case OfPerson(var person) -> "p" + person.personId();
        };
    }

    /** What a key of an address stands for; nothing for a key that is none. */
    static Optional<Subject> of(String key) {
        if (!Keys.SHAPE.matcher(key).matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(key.substring(1));
        return Optional.of(
                switch (key.charAt(0)) {
                    case 't' -> new InTerritory(new TerritoryId(number));
                    case 's' -> new OnScheme(new SchemeId(number));
                    case 'o' -> new AtOrganisation(new OrganisationId(number));
                    default -> new OfPerson(new PersonId(number));
                });
    }

    /** The subject that a place is. */
    static Subject of(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> new InTerritory(territory.id());
            case Place.SchemePlace(var scheme) -> new OnScheme(scheme.id());
        };
    }

    /** The shape of keys; a class of its own because an interface's constants are public. */
    final class Keys {
        private static final Pattern SHAPE = Pattern.compile("[tsop]\\d{1,17}");

        private Keys() {}
    }
}
