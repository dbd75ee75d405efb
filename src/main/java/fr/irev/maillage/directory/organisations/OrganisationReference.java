package fr.irev.maillage.directory.organisations;

import static fr.irev.maillage.shared.ReferenceFiles.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the organisations of the region to what the five files say. A row that staff have changed is theirs: the files only
 * add names to it.
 *
 * <p>A row of {@code organisations.csv} that is another record of a known body stays a row, so that its SIRET is found, under
 * that body as its parent; its name becomes an alias of the body, and it gets no seat of its own. The zones of missions
 * locales were in no usable source: the communes of the intercommunalité of each are presumed, and said to be uncertain.
 */
@Component
class OrganisationReference implements ReferenceLoader {

    private static final List<String> FILES =
            List.of("collectivites.csv", "institutions.csv", "missions_locales.csv", "canope.csv", "organisations.csv");

    private final ReferenceFiles files;
    private final JdbcClient database;

    OrganisationReference(ReferenceFiles files, JdbcClient database) {
        this.files = files;
        this.database = database;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public void load() {
        files.loadIfChanged("organisations", FILES, this::bring);
    }

    private void bring() {
        var rows = new OrganisationRows(database);
        files.read("collectivites.csv").forEach(row -> collectivite(row, rows));
        files.read("institutions.csv").forEach(row -> institution(row, rows));
        files.read("missions_locales.csv").forEach(row -> missionLocale(row, rows));
        files.read("canope.csv").forEach(row -> canope(row, rows));
        files.read("organisations.csv").forEach(row -> carrier(row, rows));
        rows.write();
    }

    private static void collectivite(NamedCsvRecord row, OrganisationRows rows) {
        var added = rows.add(row.getField("reference_key"), row.getField("type"), row.getField("name"));
        added.territory = rows.territory(row.getField("territory_kind"), row.getField("territory_code"));
        added.siren = filled(row, "siren");
        added.source = "INSEE, DGCL et Etalab, découpage administratif 2026";
        added.aliases.addAll(several(row.getField("other_names")));
    }

    private static void institution(NamedCsvRecord row, OrganisationRows rows) {
        var added = rows.add(row.getField("reference_key"), row.getField("type"), row.getField("name"));
        added.acronym = filled(row, "acronym");
        added.siren = filled(row, "siren");
        added.address = filled(row, "address");
        added.postalCode = filled(row, "postal_code");
        added.city = filled(row, "city");
        var phone = filled(row, "phone");
        added.phone = phone == null ? null : new PhoneNumber(phone).e164();
        added.email = filled(row, "email");
        added.website = filled(row, "website");
        added.source = filled(row, "source");
        var note = row.getField("note");
        added.certainty = "MOYENNE".equals(row.getField("certainty")) ? "à confirmer ; " + note : filled(row, "note");
        added.aliases.addAll(several(row.getField("other_names")));
        var territories = several(row.getField("territory_codes"));
        if (territories.size() == 1) {
            added.territory = rows.territory(row.getField("territory_kind"), territories.getFirst());
        } else {
            // An académie over several départements governs none of them alone.
            territories.forEach(code -> added.cover(rows.territory(row.getField("territory_kind"), code), true));
        }
    }

    private static void missionLocale(NamedCsvRecord row, OrganisationRows rows) {
        var added = rows.add(row.getField("reference_key"), row.getField("type"), row.getField("name"));
        added.siren = filled(row, "siren");
        added.source = "France Travail, liste des missions locales du 18/09/2023";
        added.certainty = "zone d’intervention présumée : les communes de l’intercommunalité ; à confirmer";
        added.aliases.add(row.getField("usual_name"));
        added.aliases.add(row.getField("official_name"));
        added.aliases.addAll(several(row.getField("other_names")));
        rows.communesOf(row.getField("epci_siren")).forEach(commune -> added.cover(commune, false));
    }

    private static void canope(NamedCsvRecord row, OrganisationRows rows) {
        var added = rows.add(row.getField("reference_key"), row.getField("type"), row.getField("name"));
        added.parentKey = filled(row, "parent_key");
        added.source = filled(row, "source");
        var certain = "HAUTE".equals(row.getField("certainty"));
        added.certainty = certain ? null : "ville à confirmer";
        added.cover(rows.territory(TerritoryKind.COMMUNE.name(), row.getField("commune_code")), certain);
    }

    private static void carrier(NamedCsvRecord row, OrganisationRows rows) {
        var added = rows.add(row.getField("reference_key"), row.getField("type"), row.getField("name"));
        var siret = row.getField("siret");
        added.siret = siret.length() == 14 ? siret : null;
        added.siren = siret.length() == 14 ? siret.substring(0, 9) : null;
        added.source = "ANCT, Subventions politique de la ville, " + years(row);
        added.certainty = "PRESUME".equals(row.getField("type_basis")) ? "type présumé : association" : null;
        added.aliases.addAll(several(row.getField("other_names")));
        var body = filled(row, "same_as");
        if (body != null) {
            added.parentKey = body;
            rows.alias(body, row.getField("name"));
            return;
        }
        several(row.getField("epci_sirens"))
                .forEach(siren -> added.cover(rows.territory(TerritoryKind.EPCI.name(), siren), false));
    }

    private static String years(NamedCsvRecord row) {
        var first = row.getField("first_year");
        var last = row.getField("last_year");
        return first.equals(last) ? first : first + "-" + last;
    }

    private static @Nullable String filled(NamedCsvRecord row, String field) {
        var value = row.getField(field);
        return value.isBlank() ? null : value;
    }
}
