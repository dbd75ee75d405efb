package fr.irev.maillage.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import org.junit.jupiter.api.Test;

@ViewTest
class HomeViewTests {

    @Test
    void whoeverSignsInComesHome() {
        ViewSession.signIn(Roles.LECTURE);

        ViewSession.open("");

        assertThat(_get(H1.class).getText()).isEqualTo("Accueil");
        assertThat(_get(MainLayout.class).isAttached()).isTrue();
    }
}
