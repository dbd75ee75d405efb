package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people need around them to hold a mandate: an organisation, functions, seats. */
public final class PeopleFixtures {

    public static final FunctionCode PILOT = new FunctionCode("ESSAI_PILOTE");
    public static final FunctionCode ASSISTANT = new FunctionCode("ESSAI_ASSISTANT");
    public static final String TOWN_HALL = "ESSAI_VILLE";
    private static final AtomicLong NEXT = new AtomicLong(900_000_000);

    private final JdbcClient database;

    public PeopleFixtures(JdbcClient database) {
        this.database = database;
        database.sql("""
                insert ignore into organisation_type (type_code, label, plural_label, family)
                values ('ESSAI_VILLE', 'Ville d’essai', 'Villes d’essai', 'ESSAI'), ('ESSAI_ASSO', 'Association d’essai', 'Associations d’essai', 'ESSAI')
                """).update();
        database.sql("""
                insert ignore into job_function (function_code, masculine, feminine, inclusive, plural, family, importance, single_holder)
                values
                  ('ESSAI_PILOTE', 'Directeur d’essai', 'Directrice d’essai', 'Direction d’essai', 'Directions d’essai', 'ESSAI', 5, true),
                  ('ESSAI_ASSISTANT', 'Assistant d’essai', 'Assistante d’essai', 'Assistanat d’essai', 'Assistants d’essai', 'ESSAI', 1, false)
                """).update();
    }

    public OrganisationId organisation(String name) {
        return organisation(name, TOWN_HALL);
    }

    public OrganisationId organisation(String name, String type) {
        long id = NEXT.incrementAndGet();
        database.sql("insert into organisation (organisation_id, type_code, name) values (:id, :type, :name)")
                .param("id", id)
                .param("type", type)
                .param("name", name)
                .update();
        return new OrganisationId(id);
    }

    public SeatId seat(OrganisationId organisation, FunctionCode function, boolean singleHolder) {
        long id = NEXT.incrementAndGet();
        database.sql("""
                insert into seat (seat_id, function_code, organisation_id, qualifier, single_holder)
                values (:id, :function, :organisation, :id, :single)
                """)
                .param("id", id)
                .param("function", function.functionCode())
                .param("organisation", organisation.organisationId())
                .param("single", singleHolder)
                .update();
        return new SeatId(id);
    }

    public @Nullable LocalDate vacantSince(SeatId seat) {
        return database.sql("select vacant_since from seat where seat_id = :id")
                .param("id", seat.seatId())
                .query((row, number) -> new Period(row.getObject(1, LocalDate.class), null))
                .single()
                .start();
    }

    /** Takes somebody without a mandate out of the base. */
    public void remove(PersonId person) {
        database.sql("delete from person where person_id = :id")
                .param("id", person.personId())
                .update();
    }

    /** A pilot's mandate from then to then. */
    public static MandateTerms terms(
            OrganisationId organisation,
            @Nullable SeatId seat,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String email) {
        return new MandateTerms(
                organisation,
                PILOT,
                seat,
                null,
                null,
                new Period(from, until),
                false,
                email == null ? null : new EmailAddress(email),
                List.of(),
                null);
    }

    public static NewPerson luc() {
        return new NewPerson(Civility.MONSIEUR, "Luc", "Petit", "essai");
    }

    public static NewPerson ana() {
        return new NewPerson(Civility.MADAME, "Ana", "Kérébel", "essai");
    }
}
