package fr.irev.maillage.turnover;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.LegalBasis;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkName;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dice, who and what there is to move, and what moves have changed about days gone by. */
final class World {

    private static final List<String> GIVEN = List.of(
            "Ada", "Aline", "Amir", "Basile", "Camille", "Denis", "Élise", "Fatou", "Gaël", "Hédi", "Inès", "Jules",
            "Karim", "Léa", "Maud", "Noé", "Odile", "Paul", "Rania", "Saïd", "Théo", "Ursule", "Vera", "Yann", "Zoé");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ver", "lin", "quo", "tré", "mar", "fou", "dun", "kel", "sar", "wis", "pon", "gri", "çan", "hau",
            "bel");
    private static final int MANY = 1_000_000;
    private static final int SEATS = 450;

    final ApplicationContext application;
    final JdbcClient database;
    final Random dice;
    final List<PersonId> people = new ArrayList<>();
    final List<SeatRow> seats;
    final List<OrganisationId> organisations;
    final List<NetworkName> networks;

    /** Mandates and people of whom a move has changed what days before it say: undone, merged, learnt late, in the trash. */
    final Set<Long> rewrittenMandates = new HashSet<>();

    final Set<Long> rewrittenPeople = new HashSet<>();

    private LocalDate today;
    private int addresses;

    World(ApplicationContext application, LocalDate start, long seed) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        this.dice = new Random(seed);
        this.today = start;
        var all = new ArrayList<>(application.getBean(SeatLookup.class).register(SeatFilter.ALL, start, 0, MANY));
        java.util.Collections.shuffle(all, dice);
        this.seats = List.copyOf(all.subList(0, Math.min(SEATS, all.size())));
        this.organisations =
                new ArrayList<>(application.getBean(OrganisationLookup.class).search("", null, 0, 300).stream()
                        .map(name -> name.id())
                        .toList());
        this.networks = application.getBean(NetworkLookup.class).search("", 0, MANY);
    }

    LocalDate today() {
        return today;
    }

    void turnTo(LocalDate day) {
        today = day;
    }

    <T> T of(Class<T> service) {
        return application.getBean(service);
    }

    boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    /** One of them; those at the beginning much more often, as life is. */
    <T> T often(List<T> some) {
        double turn = dice.nextDouble();
        return some.get((int) (turn * turn * some.size()));
    }

    <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    SeatId seat() {
        return often(seats).id();
    }

    PersonId person() {
        return any(people);
    }

    NewPerson somebody() {
        return new NewPerson(
                chance(90) ? any(List.of(Civility.values())) : null,
                new PersonName(any(GIVEN), family()),
                null,
                "essai",
                LegalBasis.MISSION_INTERET_PUBLIC,
                false);
    }

    String family() {
        var name = new StringBuilder(any(SYLLABLES));
        for (int i = dice.nextInt(3); i >= 0; i--) {
            name.append(any(SYLLABLES));
        }
        return name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1);
    }

    /** An address nobody had before. */
    EmailAddress address() {
        return new EmailAddress("contact.%d@annee.example".formatted(++addresses));
    }

    /** The terms of a mandate in the function of a seat, or in one of any seat but without it. */
    MandateTerms terms(SeatRow model, boolean onSeat, LocalDate from, @Nullable EmailAddress email) {
        return new MandateTerms(
                model.organisation() == null ? any(organisations) : model.organisation(),
                model.function(),
                onSeat ? model.id() : null,
                null,
                null,
                new Period(from, null),
                false,
                email,
                List.of(),
                null);
    }

    List<MandateSheet> mandates(PersonId person) {
        return of(PersonLookup.class)
                .sheet(person)
                .map(sheet -> sheet.mandates())
                .orElse(List.of());
    }

    /** A mandate that is open today, of anybody. */
    Optional<MandateSheet> openMandate() {
        return mandates(person()).stream().filter(MandateSheet::open).findFirst();
    }

    void rewritten(MandateId mandate) {
        rewrittenMandates.add(mandate.mandateId());
        database.sql("select person_id from mandate_all where mandate_id = :id")
                .param("id", mandate.mandateId())
                .query(Long.class)
                .optional()
                .ifPresent(rewrittenPeople::add);
    }

    /** Everything about the person, hidden or not. */
    void rewritten(PersonId person) {
        rewrittenPeople.add(person.personId());
        rewrittenMandates.addAll(database.sql("select mandate_id from mandate_all where person_id = :id")
                .param("id", person.personId())
                .query(Long.class)
                .list());
    }
}
