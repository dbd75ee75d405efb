package fr.irev.maillage.exchange;

import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line and what is to become of it. The plan is there when something is to be written. */
record JudgedRow(TableRow row, PreviewRow preview, @Nullable RowPlan plan) {

    static String say(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "exchange.row." + key, parameters);
    }
}
