package fr.irev.maillage.directory.seats;

import fr.irev.maillage.territories.SchemeKind;

/** What a template is for: a kind of scheme or a type of organisation. */
public sealed interface TemplateOwner {

    record OfScheme(SchemeKind scheme) implements TemplateOwner {}

    /** @param label as people say it */
    record OfOrganisations(String typeCode, String label) implements TemplateOwner {}

    /** As in the database. */
    default String kind() {
        return switch (this) {
            case OfScheme scheme -> "SCHEME";
            case OfOrganisations organisations -> "ORGANISATION_TYPE";
        };
    }

    /** As in the database. */
    default String code() {
        return switch (this) {
            case OfScheme(var scheme) -> scheme.name();
            case OfOrganisations(var typeCode, var label) -> typeCode;
        };
    }
}
