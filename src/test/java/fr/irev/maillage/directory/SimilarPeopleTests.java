package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class SimilarPeopleTests {

    private final SimilarPeople similar;
    private final PersonService people;
    private final PeopleFixtures fixtures;
    private PersonId zephyrine = new PersonId(0);

    SimilarPeopleTests(
            @Autowired SimilarPeople similar, @Autowired PersonService people, @Autowired JdbcClient database) {
        this.similar = similar;
        this.people = people;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void somebody() {
        var town = fixtures.organisation("Ville de la ressemblance");
        zephyrine = as(() -> people.create(
                new NewPerson(null, "Zéphyrine", "Wattebled", null),
                new MandateTerms(
                        town,
                        PeopleFixtures.PILOT,
                        null,
                        null,
                        null,
                        new Period(null, null),
                        false,
                        new EmailAddress("z.wattebled@ancien.example"),
                        List.of(ContactPoint.phone(new PhoneNumber("06 12 34 56 78"))),
                        null)));
    }

    @Test
    void aSlipAnotherOrderOrAnotherSpellingFindsThem() {
        assertThat(byName("Zéphyrine", "Watebled")).containsExactly(zephyrine);
        assertThat(byName("Zéphyrine", "Vattebled")).containsExactly(zephyrine);
        assertThat(byName("Wattebled", "Zephyrine")).containsExactly(zephyrine);
        assertThat(byName("Zéfirine", "Wattebled")).containsExactly(zephyrine);
        assertThat(byName("Anatole", "Wattebled")).isEmpty();
    }

    @Test
    void theSameMobileOrTheSameAddressElsewhereFindsThem() {
        assertThat(ids(as(() -> similar.byMobile(new PhoneNumber("+33612345678")))))
                .containsExactly(zephyrine);
        assertThat(ids(as(() -> similar.byLocalPart(new EmailAddress("z.wattebled@nouveau.example")))))
                .containsExactly(zephyrine);
        assertThat(as(() -> similar.byLocalPart(new EmailAddress("contact@nouveau.example"))))
                .isEmpty();
    }

    private List<PersonId> byName(String given, String family) {
        return ids(as(() -> similar.byName(given, family)));
    }

    private static List<PersonId> ids(List<PersonMatch> found) {
        return found.stream().map(PersonMatch::id).toList();
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }
}
