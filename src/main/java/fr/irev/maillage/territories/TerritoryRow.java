package fr.irev.maillage.territories;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table {@code territory} as the files say it; units as in the table. */
record TerritoryRow(
        TerritoryKind kind,
        String code,
        int vintage,
        String name,
        @Nullable String nature,
        @Nullable Integer population,
        @Nullable String postalCodes,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal hectares,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static TerritoryRow of(TerritoryKind kind, String code, int vintage, String name) {
        return new TerritoryRow(kind, code, vintage, name, null, null, null, null, null, null, null, null);
    }

    TerritoryRow ofNature(String legalForm) {
        return new TerritoryRow(
                kind,
                code,
                vintage,
                name,
                legalForm,
                population,
                postalCodes,
                longitude,
                latitude,
                hectares,
                from,
                until);
    }

    TerritoryRow inhabitedBy(@Nullable Integer people) {
        return new TerritoryRow(
                kind, code, vintage, name, nature, people, postalCodes, longitude, latitude, hectares, from, until);
    }

    TerritoryRow servedBy(String postalCodes) {
        return new TerritoryRow(
                kind, code, vintage, name, nature, population, postalCodes, longitude, latitude, hectares, from, until);
    }

    TerritoryRow at(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return new TerritoryRow(
                kind, code, vintage, name, nature, population, postalCodes, longitude, latitude, hectares, from, until);
    }

    TerritoryRow wide(@Nullable BigDecimal hectares) {
        return new TerritoryRow(
                kind, code, vintage, name, nature, population, postalCodes, longitude, latitude, hectares, from, until);
    }

    TerritoryRow during(LocalDate from, @Nullable LocalDate until) {
        return new TerritoryRow(
                kind, code, vintage, name, nature, population, postalCodes, longitude, latitude, hectares, from, until);
    }
}
