package fr.irev.maillage.demo;

import fr.irev.maillage.demo.DemoNames.Name;
import fr.irev.maillage.demo.DemoPosts.Organisation;
import fr.irev.maillage.demo.DemoPosts.Post;
import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.SequenceIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invents about 1,200 people and 1,900 mandates on the real seats and organisations: most seats held, some vacant, doubtful or
 * in other hands for a while; people who moved on, who hold two mandates, who share a name. Written in bulk, as the services
 * would leave them: at most one open mandate that is no interim on a seat for one holder.
 */
@Component
class DemoPeople {

    private static final long SEED = 20_260_101;
    private static final int OPEN = 1_350;
    private static final int MANDATES = 1_900;
    private static final int PEOPLE = 1_200;
    private static final String SOURCE = "Démonstration : personne inventée";
    /** Kept free for fiction by the regulator (ARCEP, décision 2018-0881): nobody answers there. */
    private static final List<String> DESKS = List.of("0353010", "0353011", "0353012", "0353013", "0353014");

    /** Likewise; the mobile range kept for fiction, 06 39 98, is not among the numbers that our checks accept. */
    private static final String SWITCHBOARDS = "019900";

    private static final List<String> SERVICES = List.of(
            "Direction de la cohésion sociale",
            "Service politique de la ville",
            "Mission politique de la ville",
            "Direction de l’éducation",
            "Pôle solidarités",
            "Direction de l’aménagement du territoire et du logement");

    private record Somebody(long id, Name name) {}

    private final JdbcClient database;

    DemoPeople(JdbcClient database) {
        this.database = database;
    }

    void fill(LocalDate today) {
        new Filling(database, today).fill();
    }

    /** One filling; what it draws depends on the seed and the day alone. */
    private static final class Filling {

        private final JdbcClient database;
        private final LocalDate today;
        private final Random chance = new Random(SEED);
        private final DemoNames names = new DemoNames(chance);
        private final DemoPosts posts;
        private final SequenceIds personIds;
        private final SequenceIds mandateIds;
        private final SequenceIds contactIds;
        private final List<Somebody> people = new ArrayList<>();
        private final BulkInsert persons;
        private final BulkInsert mandates;
        private final BulkInsert contacts;
        private int mandateCount;
        private int openCount;

        Filling(JdbcClient database, LocalDate today) {
            this.database = database;
            this.today = today;
            this.posts = new DemoPosts(database);
            this.personIds = new SequenceIds(database, "person_seq");
            this.mandateIds = new SequenceIds(database, "mandate_seq");
            this.contactIds = new SequenceIds(database, "contact_point_seq");
            this.persons = new BulkInsert(
                    database, "insert into person (person_id, civility, given_name, family_name, source, demo)", "");
            this.mandates = new BulkInsert(database, """
                    insert into mandate (mandate_id, person_id, organisation_id, function_code, seat_id, service, starts_on,
                                         ends_on, interim, email, verified_on, source, demo)
                    """, "").after(persons);
            this.contacts = new BulkInsert(
                            database, "insert into contact_point (contact_point_id, mandate_id, kind, value)", "")
                    .after(mandates);
        }

        void fill() {
            posts.seats().forEach(this::seat);
            while (openCount < OPEN) {
                open(holder(), posts.elsewhere(chance), false, since(2_500));
            }
            while (mandateCount < MANDATES || people.size() < PEOPLE) {
                var left = people.size() < PEOPLE ? somebody() : names.pick(people);
                var end = today.minusDays(60 + chance.nextInt(1_500));
                ended(left, posts.elsewhere(chance), end);
            }
            contacts.close();
            mandates.close();
            persons.close();
            noteVacancies();
        }

        /** Eighty-five seats of a hundred are held, a few of them doubtful; the others wait, some in other hands meanwhile. */
        private void seat(Post post) {
            int lot = chance.nextInt(100);
            if (lot < 85) {
                var start = since(1_900);
                if (chance.nextInt(100) < 35) {
                    ended(names.pick(some()), post, start.minusDays(1 + chance.nextInt(90)));
                }
                open(holder(), post, false, start);
                if (!post.single() && chance.nextInt(100) < 45) {
                    open(holder(), post, false, since(1_900));
                }
                if (lot >= 81) {
                    mark(post);
                }
                return;
            }
            var gone = today.minusDays(5 + chance.nextInt(300));
            if (chance.nextInt(100) < 80) {
                ended(somebody(), post, gone);
            }
            if (lot >= 95) {
                open(holder(), post, true, gone.plusDays(1));
            }
        }

        private void mark(Post post) {
            database.sql("update seat set marking = 'A_VERIFIER' where seat_id = :seat")
                    .param("seat", post.seat())
                    .update();
        }

        /** Usually somebody new; one in six already holds a mandate elsewhere. */
        private Somebody holder() {
            return people.size() > 50 && chance.nextInt(100) < 16 ? names.pick(people) : somebody();
        }

        private List<Somebody> some() {
            return people.size() < 20 ? List.of(somebody()) : people;
        }

        private Somebody somebody() {
            // One in a hundred bears the name of somebody else.
            var name = people.size() > 50 && chance.nextInt(100) == 0
                    ? names.pick(people).name()
                    : names.next();
            var somebody = new Somebody(personIds.next(), name);
            people.add(somebody);
            persons.add(somebody.id(), name.civility().name(), name.given(), name.family(), SOURCE, true);
            return somebody;
        }

        private LocalDate since(int days) {
            return today.minusDays(20 + chance.nextInt(days));
        }

        private void open(Somebody who, Post post, boolean interim, LocalDate start) {
            // One in twenty has no address, one in fifteen was not heard of for two years.
            var email = chance.nextInt(20) == 0 ? null : address(who, post.organisation());
            var verified = chance.nextInt(15) == 0 ? today.minusDays(730L + chance.nextInt(300)) : since(240);
            long mandate = write(who, post, start, null, interim, email, verified.isBefore(start) ? start : verified);
            openCount++;
            if (chance.nextInt(100) < 70) {
                contacts.add(contactIds.next(), mandate, "PHONE", phone(names.pick(DESKS), 3));
            }
            if (chance.nextInt(100) < 30) {
                contacts.add(contactIds.next(), mandate, "SWITCHBOARD", phone(SWITCHBOARDS, 4));
            }
        }

        private void ended(Somebody who, Post post, LocalDate end) {
            write(
                    who,
                    post,
                    end.minusDays(200 + chance.nextInt(1_800)),
                    end,
                    false,
                    address(who, post.organisation()),
                    null);
        }

        private long write(
                Somebody who,
                Post post,
                LocalDate start,
                @Nullable LocalDate end,
                boolean interim,
                @Nullable String email,
                @Nullable LocalDate verified) {
            long mandate = mandateIds.next();
            mandateCount++;
            mandates.add(
                    mandate,
                    who.id(),
                    post.organisation().id(),
                    post.function(),
                    post.seat(),
                    chance.nextInt(100) < 40 ? names.pick(SERVICES) : null,
                    start,
                    end,
                    interim,
                    email,
                    verified,
                    SOURCE,
                    true);
            return mandate;
        }

        private String address(Somebody who, Organisation organisation) {
            return names.address(who.id(), who.name(), organisation.name());
        }

        private String phone(String range, int digits) {
            var last = String.valueOf(chance.nextInt((int) Math.pow(10, digits)));
            return new PhoneNumber(range + "0".repeat(digits - last.length()) + last).e164();
        }

        /** As the service leaves it: the last day of the last holder, none while somebody holds the seat. */
        private void noteVacancies() {
            database.sql("""
                    update seat
                      join (select m.seat_id, max(m.ends_on is null and not m.interim) as held,
                                   max(case when not m.interim then m.ends_on end) as last_day
                            from mandate m
                            where m.seat_id is not null
                            group by m.seat_id) h on h.seat_id = seat.seat_id
                    set seat.vacant_since = case when h.held then null else h.last_day end
                    """).update();
        }
    }
}
