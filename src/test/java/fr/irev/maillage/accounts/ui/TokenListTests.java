package fr.irev.maillage.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import fr.irev.maillage.accounts.ApiTokens;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TokenListTests {

    private static final String LABEL = "Site de la métropole";

    @Autowired
    private ApiTokens tokens;

    @Test
    void aTokenIsRevokedOnlyWhenItsNameWasReadAndConfirmed() {
        ViewSession.signIn(Roles.ADMIN);
        tokens.issue(LABEL);
        var list = new TokenList(tokens);
        UI.getCurrent().add(list);

        askToRevoke(list);
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header"))
                .isEqualTo("Révoquer le jeton «\u00a0Site de la métropole\u00a0»\u00a0?");
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(isInUse()).isTrue();

        askToRevoke(list);
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(isInUse()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static void askToRevoke(TokenList list) {
        var grid = (Grid<ApiTokens.Row>) _get(list, Grid.class);
        int row = GridKt._findAll(grid).stream()
                .map(ApiTokens.Row::label)
                .toList()
                .indexOf(LABEL);
        var cell = GridKt._getCellComponent(grid, row, "state");
        _click(_get(cell, Button.class));
    }

    private boolean isInUse() {
        return tokens.all().stream()
                .filter(row -> row.label().equals(LABEL))
                .allMatch(row -> Objects.isNull(row.revokedAt()));
    }
}
