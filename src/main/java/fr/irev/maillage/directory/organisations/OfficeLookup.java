package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.Roles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The switchboard and the postal address of whoever works somewhere: those of the nearest part of their organisation that has one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class OfficeLookup {

    /**
     * What an organisation lends to those who work there.
     *
     * @param phone in E.164
     * @param address in one line
     */
    public record Office(@Nullable Lent phone, @Nullable Lent address) {}

    /** A value, and the part of the organisation it is of. */
    public record Lent(String value, String of) {}

    private static final int HIGHEST = 8; // parts above one another

    private record Part(String name, @Nullable String phone, String address) {}

    private final JdbcClient database;

    OfficeLookup(JdbcClient database) {
        this.database = database;
    }

    /** That of an organisation or of what it is part of. */
    public Office of(OrganisationId organisation) {
        var parts = database.sql("""
                with recursive whole (organisation_id, height) as (
                  select organisation_id, 0 from organisation where organisation_id = :id
                  union all
                  select o.parent_id, w.height + 1
                  from whole w join organisation o on o.organisation_id = w.organisation_id
                  where o.parent_id is not null and w.height < :highest)
                select o.name, o.phone, o.address, o.postal_code, o.city
                from whole w join organisation o on o.organisation_id = w.organisation_id
                order by w.height
                """)
                .param("id", organisation.organisationId())
                .param("highest", HIGHEST)
                .query((row, number) -> new Part(
                        row.getString("name"),
                        row.getString("phone"),
                        address(row.getString("address"), row.getString("postal_code"), row.getString("city"))))
                .list();
        return new Office(nearest(parts, Part::phone), nearest(parts, Part::address));
    }

    private static @Nullable Lent nearest(List<Part> parts, Function<Part, @Nullable String> value) {
        for (var part : parts) {
            var lent = value.apply(part);
            if (lent != null && !lent.isEmpty()) {
                return new Lent(lent, part.name());
            }
        }
        return null;
    }

    private static String address(@Nullable String street, @Nullable String code, @Nullable String city) {
        var town = said(code, city, " ");
        return said(street, town, ", ");
    }

    private static String said(@Nullable String first, @Nullable String second, String between) {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
