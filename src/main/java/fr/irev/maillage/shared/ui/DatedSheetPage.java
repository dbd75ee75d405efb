package fr.irev.maillage.shared.ui;

import com.vaadin.flow.router.Location;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import java.time.Clock;
import java.util.Optional;

/**
 * A page about one thing as it is today, or as it was or will be on another day. On another day nothing can be changed.
 *
 * @param <T> what the page shows of the thing
 */
public abstract class DatedSheetPage<T> extends SheetPage<T> {

    private static final long serialVersionUID = 1L;

    private final AsOfPicker picker;

    /** @param notFound what is said when there is nothing of this number for the reader */
    protected DatedSheetPage(String notFound, Clock clock) {
        super(notFound);
        picker = new AsOfPicker(clock);
        picker.onChange(this::reload);
        under(picker);
    }

    /** The thing of this number as it is on the day, as far as the reader may see it. */
    protected abstract Optional<T> find(long id, AsOf asOf);

    @Override
    protected final Optional<T> find(long id) {
        return find(id, picker.asOf());
    }

    @Override
    protected final void entering(Location location) {
        picker.read(location);
    }

    /** The day of which the page tells. */
    protected final AsOf asOf() {
        return picker.asOf();
    }

    /** Whether whoever reads may change what they see: by their role, and because it is as it is today. */
    protected final boolean mayChange() {
        return asOf().isToday() && CurrentUser.holds(Roles.GESTION);
    }
}
