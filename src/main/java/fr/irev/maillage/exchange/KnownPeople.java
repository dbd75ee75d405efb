package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those in the base whom the lines of a file may mean, read for many lines at once. */
@Component
class KnownPeople {

    /** Somebody in one mandate. @param open whether it is open today */
    record Known(
            PersonId person,
            MandateId mandate,
            OrganisationId organisation,
            String organisationName,
            String givenName,
            String familyName,
            @Nullable String email,
            boolean hasPhone,
            boolean open) {

        String fullName() {
            return (givenName + " " + familyName).strip();
        }

        /** Same family name, and the same given name unless one of the two is unknown. */
        boolean isCalled(String given, String family) {
            return folded(familyName).equals(folded(family))
                    && (given.isEmpty()
                            || givenName.isEmpty()
                            || folded(givenName).equals(folded(given)));
        }
    }

    private static final String MANDATES = """
            select m.mandate_id, m.person_id, m.organisation_id, o.name organisation, p.given_name, p.family_name, m.email,
                   (m.starts_on is null or m.starts_on <= :today) and (m.ends_on is null or m.ends_on >= :today) is_open,
                   exists (select 1 from contact_point c where c.mandate_id = m.mandate_id and c.kind in ('PHONE', 'MOBILE')) has_phone
            from mandate m
              join person p on p.person_id = m.person_id
              join organisation o on o.organisation_id = m.organisation_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    KnownPeople(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Mandates with one of these addresses, open or not. */
    List<Known> withAddresses(Collection<String> emails) {
        return emails.isEmpty() ? List.of() : query(MANDATES + "where m.email in (:wanted)", emails);
    }

    /** Open mandates of people with one of these family names. */
    List<Known> withFamilyNames(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : query(MANDATES + "where p.family_name in (:wanted)", names).stream()
                        .filter(Known::open)
                        .toList();
    }

    /** How many of these addresses refused something that still stands. */
    int opposed(Collection<String> emails) {
        return emails.isEmpty()
                ? 0
                : database.sql("""
                        select count(distinct email) from opposition where lifted_at is null and email in (:wanted)
                        """).param("wanted", emails).query(Integer.class).single();
    }

    private List<Known> query(String sql, Collection<String> wanted) {
        return database.sql(sql)
                .param("wanted", wanted)
                .param("today", AsOf.today(clock).day())
                .query((row, number) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new PersonId(row.getLong("person_id")),
                new MandateId(row.getLong("mandate_id")),
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("organisation"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getBoolean("has_phone"),
                row.getBoolean("is_open"));
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
