package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.directory.index.PeopleQuestion;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.territories.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds people: for the list, and for those who look whether somebody is there already. */
@Service
@PreAuthorize("hasRole('LECTURE')")
public class PeopleLookup {

    private final JdbcClient database;
    private final PeopleIndex index;
    private final PeopleRows rows;
    private final Clock clock;

    PeopleLookup(JdbcClient database, PeopleIndex index, Clock clock) {
        this.database = database;
        this.index = index;
        this.rows = new PeopleRows(database);
        this.clock = clock;
    }

    /** A page of those whom the filter lets through, by name. */
    public List<PersonRow> search(PeopleFilter filter, int offset, int limit) {
        var question = question(filter);
        if (question.isEmpty()) {
            return List.of();
        }
        return rows.of(numbers(filter, question.get(), offset, limit), day(filter), today());
    }

    /** A page of those whom the filter lets through, by name, for whoever reads of them what a list does not show. */
    public List<PersonId> ids(PeopleFilter filter, int offset, int limit) {
        return question(filter).stream()
                .flatMap(question -> numbers(filter, question, offset, limit).stream())
                .map(PersonId::new)
                .toList();
    }

    /** How many people the filter lets through. */
    public int count(PeopleFilter filter) {
        var question = question(filter);
        if (question.isEmpty()) {
            return 0;
        }
        var known = known(filter) ? index.count(question.get()) : Optional.<Integer>empty();
        return known.orElseGet(() -> {
            var query = PeopleQuery.count(filter, today());
            return database.sql(query.sql())
                    .params(query.parameters())
                    .query(Integer.class)
                    .single();
        });
    }

    private List<Long> numbers(PeopleFilter filter, PeopleQuestion question, int offset, int limit) {
        var page = known(filter) ? index.page(question, offset, limit) : Optional.<List<Long>>empty();
        return page.orElseGet(() -> {
            var query = PeopleQuery.of(filter, today(), offset, limit);
            return database.sql(query.sql())
                    .params(query.parameters())
                    .query(Long.class)
                    .list();
        });
    }

    /**
     * What counted on a past day the index knows of open mandates only, not since when somebody has an address or is entered; and
     * signs that are in hardly any name it does not know at all.
     */
    private boolean known(PeopleFilter filter) {
        if (SearchText.folded(filter.text()).literal()) {
            return false;
        }
        return !day(filter).isBefore(today())
                || filter.state() == PeopleFilter.State.EN_POSTE
                        && filter.text().isBlank();
    }

    /** These people as of today, by name; those who are not there are left out. */
    List<PersonRow> rows(List<Long> people) {
        return rows.of(people, today(), today());
    }

    /** Empty when something was typed that nobody can have. */
    private Optional<PeopleQuestion> question(PeopleFilter filter) {
        var number = SearchText.phone(filter.text());
        var text = SearchText.folded(number.isPresent() ? "" : filter.text());
        if (text.nothing()) {
            return Optional.empty();
        }
        return Optional.of(new PeopleQuestion(
                text.words(),
                text.addresses(),
                number.orElse(null),
                switch (filter.state()) {
                    case EN_POSTE -> PeopleQuestion.State.OPEN;
                    case ANCIEN -> PeopleQuestion.State.FORMER;
                    case TOUS -> PeopleQuestion.State.ALL;
                },
                day(filter),
                filter.function() == null ? null : filter.function().functionCode(),
                filter.organisationType(),
                filter.territory() == null ? null : place(filter.territory())));
    }

    /** In one statement: a place with few people is asked for most, and then the way to the database is most of the time. */
    private PeopleQuestion.Place place(TerritoryId territory) {
        var organisations = new ArrayList<Long>();
        var seats = new ArrayList<Long>();
        database.sql("select true as body, o.organisation_id as id from (" + PeopleQuery.ORGANISATIONS_WITHIN
                        + ") o union all select false, s.seat_id from (" + PeopleQuery.SEATS_WITHIN + ") s")
                .param("territory", territory.territoryId())
                .query(row -> {
                    (row.getBoolean("body") ? organisations : seats).add(row.getLong("id"));
                });
        return new PeopleQuestion.Place(organisations, seats);
    }

    private LocalDate day(PeopleFilter filter) {
        return filter.asOf() == null ? today() : filter.asOf();
    }

    /** Those who are written to at this address in a mandate that has not ended, be it announced for later. */
    public List<PersonMatch> findByEmail(EmailAddress email) {
        return database.sql("""
                select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name, min(o.name) as place
                from mandate m
                  join person p on p.person_id = m.person_id
                  join organisation o on o.organisation_id = m.organisation_id
                where m.email = :email and (m.ends_on is null or m.ends_on >= :today)
                group by p.person_id
                order by p.person_id
                """)
                .param("email", email.value())
                .param("today", today())
                .query(PeopleLookup::match)
                .list();
    }

    private LocalDate today() {
        return OpenMandates.today(clock);
    }

    private static PersonMatch match(ResultSet row, int number) throws SQLException {
        return new PersonMatch(new PersonId(row.getLong("person_id")), row.getString("name"), row.getString("place"));
    }
}
