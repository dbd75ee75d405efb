package fr.irev.maillage.territories;

/** What a caller may name: a territory or a scheme. */
public sealed interface Place {

    record TerritoryPlace(TerritoryName territory) implements Place {}

    record SchemePlace(SchemeName scheme) implements Place {}

    /** Its name. */
    default String name() {
        return switch (this) {
            case TerritoryPlace(var territory) -> territory.name();
            case SchemePlace(var scheme) -> scheme.name();
        };
    }
}
