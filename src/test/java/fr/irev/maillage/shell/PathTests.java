package fr.irev.maillage.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import fr.irev.maillage.mailings.MailingKind;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PathTests {

    @ParameterizedTest
    @CsvSource({
        "personnes, personnes/creer, Personnes",
        "organisations, organisations/creer, Organisations",
        "evenements, evenements/nouveau, Événements",
        "audiences, audiences/creer, Audiences"
    })
    void aPageThatCreatesEndsThePathWithItsOwnName(String list, String page, String menu) {
        signIn(Roles.ADMIN);
        open(list);
        assertThat(path()).isEqualTo("Accueil›" + menu);

        open(page);

        assertThat(path()).isEqualTo("Accueil›" + menu + "›" + heading());
        assertThat(heading()).isNotBlank().isNotEqualTo(menu);
    }

    @Test
    void aMailingWithoutASubjectIsNamedSo(@Autowired MailingService mailings) {
        signIn(Roles.REDACTION);
        open("envois");

        open("envois/" + mailings.draft(MailingKind.LETTER).mailingId());

        assertThat(path()).isEqualTo("Accueil›Envois›(sans objet)");
    }

    private static String heading() {
        return _get(H1.class).getText();
    }

    private static String path() {
        return _get(Nav.class, spec -> spec.withClasses("path")).getElement().getTextRecursively();
    }
}
