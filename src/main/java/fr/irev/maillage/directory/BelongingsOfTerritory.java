package fr.irev.maillage.directory;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryBelongings;
import fr.irev.maillage.territories.TerritoryId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats of a territory with their mandates, the organisations that govern it and those that work there. */
@Component
class BelongingsOfTerritory implements TerritoryBelongings {

    private final JdbcClient database;
    private final Clock clock;

    BelongingsOfTerritory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("seat_all", "organisation_all", "organisation_coverage");
    }

    @Override
    public List<String> attached(TerritoryId territory) {
        var said = new ArrayList<String>();
        say(said, "seats.attached.seats", """
                select count(*) from seat where territory_id = :territory
                """, territory);
        say(said, "seats.attached.people", """
                select count(distinct m.person_id)
                from mandate m join seat s on s.seat_id = m.seat_id
                where s.territory_id = :territory and
                """ + OpenMandates.on("m", ":today"), territory);
        say(said, "seats.attached.organisations", """
                select count(*) from organisation where territory_id = :territory
                """, territory);
        say(said, "seats.attached.coverages", """
                select count(*)
                from organisation_coverage c join organisation o on o.organisation_id = c.organisation_id
                where c.territory_id = :territory
                """, territory);
        return said;
    }

    private void say(List<String> said, String key, String counting, TerritoryId territory) {
        int count = database.sql(counting)
                .param("territory", territory.territoryId())
                .param("today", OpenMandates.today(clock))
                .query(Integer.class)
                .single();
        if (count > 0) {
            said.add(Texts.text(Locale.FRENCH, key, count));
        }
    }

    /** A seat that the other territory has of its own already stays where it is, with whoever holds it. */
    @Override
    public void bringOver(TerritoryId from, TerritoryId to, RecordedChanges changes) {
        numbers("""
                select s.seat_id from seat_all s
                where s.territory_id = :from and not exists (
                  select 1 from seat_all t
                  where t.territory_id = :to and t.scheme_id <=> s.scheme_id and t.organisation_id <=> s.organisation_id
                    and t.function_code = s.function_code and t.qualifier = s.qualifier)
                order by s.seat_id
                """, from, to).forEach(seat -> {
            changes.change("seat_all", "seat_id", seat, "territory_id", to.territoryId(), label("seat"));
            changes.raiseVersion("seat_all", "seat_id", seat);
        });
        numbers(
                        "select organisation_id from organisation_all where territory_id = :from order by organisation_id",
                        from,
                        to)
                .forEach(organisation -> {
                    changes.change(
                            "organisation_all",
                            "organisation_id",
                            organisation,
                            "territory_id",
                            to.territoryId(),
                            label("organisation"));
                    changes.raiseVersion("organisation_all", "organisation_id", organisation);
                });
        numbers(
                        "select organisation_id from organisation_coverage where territory_id = :from order by organisation_id",
                        from,
                        to)
                .forEach(organisation -> cover(organisation, from, to, changes));
    }

    private void cover(long organisation, TerritoryId from, TerritoryId to, RecordedChanges changes) {
        boolean added = database.sql("""
                        insert ignore into organisation_coverage (organisation_id, territory_id, certain)
                        select organisation_id, :to, certain from organisation_coverage
                        where organisation_id = :organisation and territory_id = :from
                        """)
                        .param("organisation", organisation)
                        .param("from", from.territoryId())
                        .param("to", to.territoryId())
                        .update()
                > 0;
        if (added) {
            changes.added("organisation_coverage", pair(organisation, to), label("coverage"));
        }
        changes.removed("organisation_coverage", pair(organisation, from), List.of("certain"), label("coverage"));
    }

    private static Map<String, Long> pair(long organisation, TerritoryId territory) {
        return Map.of("organisation_id", organisation, "territory_id", territory.territoryId());
    }

    private List<Long> numbers(String sql, TerritoryId from, TerritoryId to) {
        return database.sql(sql)
                .param("from", from.territoryId())
                .param("to", to.territoryId())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String label(String what) {
        return Texts.text(Locale.FRENCH, "seats.attached.label." + what);
    }
}
