package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.shared.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day a page tells of, in addresses: {@code ?au=2021-05-07}. Links on a page of another day lead to the same day, so that
 * whoever follows them stays in the world they look at.
 */
public final class AsOfAddress {

    /** The parameter that holds the day. */
    public static final String PARAMETER = "au";

    private AsOfAddress() {}

    /** The address of a page that tells of a day, of the day that is looked at. */
    public static String of(String path) {
        return day().map(day -> path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + day)
                .orElse(path);
    }

    /** The same as parameters, for a way that goes by the router. */
    public static QueryParameters parameters() {
        return day().map(day -> QueryParameters.of(PARAMETER, day.toString())).orElse(QueryParameters.empty());
    }

    /** Whether the page tells of another day than today: nothing is changed there, and nobody called. */
    public static boolean isOtherDay() {
        return day().isPresent();
    }

    private static Optional<LocalDate> day() {
        var ui = UI.getCurrent();
        return Optional.ofNullable(ui == null ? null : ComponentUtil.getData(ui, AsOf.class))
                .filter(asOf -> !asOf.isToday())
                .map(AsOf::day);
    }

    /** From now on the page tells of this day; without one it does not tell of any. */
    static void look(@Nullable AsOf day) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, AsOf.class, day);
        }
    }
}
