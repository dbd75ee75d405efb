package fr.irev.maillage.directory.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(
        username = "animation",
        roles = {Roles.LECTURE, Roles.GESTION})
class TitleQueueTests {

    private static final String TITLE = "Tisseuse de liens du faubourg";
    private static final FunctionCode COHESION = new FunctionCode("CM_COHESION");

    @Autowired
    private TitleQueue queue;

    @Autowired
    private FunctionCatalogue catalogue;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void twoPeopleBearATitleThatNobodyKnows() {
        for (int i = 1; i <= 2; i++) {
            long id = 8_800_000 + i;
            database.sql("insert into person (person_id, given_name, family_name) values (:id, 'Ana', :name)")
                    .param("id", id)
                    .param("name", "Essai " + i)
                    .update();
            database.sql("""
                            insert into mandate (mandate_id, person_id, organisation_id, free_title, starts_on)
                            select :id, :id, min(organisation_id), :title, '2025-01-01' from organisation
                            """)
                    .param("id", id)
                    .param("title", i == 1 ? TITLE : TITLE.toUpperCase(java.util.Locale.ROOT))
                    .update();
        }
    }

    private List<String> functions() {
        return database.sql("select ifnull(function_code, '-') from mandate where mandate_id in (8800001, 8800002)")
                .query(String.class)
                .list();
    }

    @Test
    void aTitleWithoutFunctionQueuesOnceWhateverItsCapitals() {
        assertThat(queue.page(0, 500))
                .filteredOn(row -> row.title().equalsIgnoreCase(TITLE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.held()).isEqualTo(2);
                    assertThat(row.example()).startsWith("Ana Essai");
                    assertThat(row.proposal()).isNull();
                });
    }

    @Test
    void settlingATitleGivesItsFunctionToAllAndTheNextOneIsUnderstood() {
        queue.settle(TITLE, COHESION);

        assertThat(functions()).containsOnly("CM_COHESION");
        assertThat(queue.page(0, 500)).noneMatch(row -> row.title().equalsIgnoreCase(TITLE));
        assertThat(catalogue.match("tisseuse de liens, du faubourg")).contains(COHESION);
        assertThat(database.sql("select count(*) from mandate where free_title = :title")
                        .param("title", TITLE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasSettledCanBeTakenBack() {
        var mandates = queue.settle(TITLE, COHESION);

        queue.takeBack(TITLE, COHESION, mandates);

        assertThat(functions()).containsOnly("-");
        assertThat(catalogue.match(TITLE)).isEmpty();
    }

    @Test
    void aMandateThatGotAnotherFunctionMeanwhileKeepsIt() {
        var mandates = queue.settle(TITLE, COHESION);
        people.giveFunction(mandates.getFirst(), new FunctionCode("CM_PV"));

        queue.takeBack(TITLE, COHESION, mandates);

        assertThat(functions()).containsExactlyInAnyOrder("CM_PV", "-");
    }

    @Test
    @WithMockUser(roles = Roles.LECTURE)
    void whoeverOnlyReadsMaySettleNothing() {
        assertThatThrownBy(() -> queue.settle(TITLE, COHESION)).isInstanceOf(AccessDeniedException.class);
    }
}
