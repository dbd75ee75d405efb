package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.PersonSheet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a person themselves, and can differ between two sheets of one. */
public enum IdentityField {
    CIVILITY("civility"),
    GIVEN_NAME("given_name"),
    FAMILY_NAME("family_name"),
    NOTE("note"),
    SOURCE("source"),
    LEGAL_BASIS("legal_basis");

    private final String column;

    IdentityField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** What a sheet says, as it is stored; empty where it says nothing. */
    public String of(PersonSheet sheet) {
        return switch (this) {
            case CIVILITY -> sheet.civility() == null ? "" : sheet.civility().name();
            case GIVEN_NAME -> sheet.name().given();
            case FAMILY_NAME -> sheet.name().family();
            case NOTE -> Objects.requireNonNullElse(sheet.note(), "");
            case SOURCE -> Objects.requireNonNullElse(sheet.source(), "");
            case LEGAL_BASIS -> sheet.legalBasis().name();
        };
    }

    /** What is stored for a value. */
    @Nullable
    Object stored(String value) {
        return value.isEmpty() && this != GIVEN_NAME ? null : value;
    }
}
