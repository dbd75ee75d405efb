package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What staff say of a seat besides its mandates: to be checked, not needed here; each can be taken back. */
public final class SeatMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final SeatRow row;
    private final transient SeatService service;
    private final transient Runnable afterwards;

    /** @param afterwards reads the seat again */
    public SeatMenu(SeatRow row, SeatService service, Runnable afterwards) {
        this.row = row;
        this.service = service;
        this.afterwards = afterwards;
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        bar.setMinWidth("8rem"); // narrower, its one word shrinks to three dots
        var mark = bar.addItem(Texts.text("seats.mark"));
        mark.setAriaLabel(Texts.text("seats.mark.label", row.functionLabel(), row.ownerName()));
        for (var marking : SeatMarking.values()) {
            if (marking != row.marking()) {
                mark.getSubMenu().addItem(Texts.of("seats.mark", marking), click -> mark(marking));
            }
        }
        if (row.marking() != null) {
            mark.getSubMenu().addItem(Texts.text("seats.mark.none"), click -> mark(null));
        }
    }

    /** Whether whoever is signed in may mark seats. */
    public static boolean allowed() {
        return CurrentUser.holds(Roles.GESTION);
    }

    private void mark(@Nullable SeatMarking marking) {
        if (said(row.version(), marking)) {
            var sentence = marking == null
                    ? Texts.text("seats.unmarked", row.functionLabel())
                    : Texts.text("seats.marked", row.functionLabel(), Texts.of("seats.state", marking));
            Notices.done(sentence, () -> {
                if (said(row.version() + 1, row.marking())) {
                    afterwards.run();
                }
            });
        }
        afterwards.run();
    }

    private boolean said(long version, @Nullable SeatMarking marking) {
        try {
            service.mark(row.id(), version, marking);
            return true;
        } catch (OptimisticLockingFailureException meanwhile) {
            Notices.problem(Texts.text("seats.conflict"));
            return false;
        }
    }
}
