package fr.irev.maillage.networks;

import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;
import java.util.Set;

/** The formats of the yearly targets in French; one that the programme has added since is shown by its code. */
public final class FormatNames {

    private static final Set<String> KNOWN =
            Set.of("VISIO", "JOURNEE", "DEMI_JOURNEE", "RENCONTRE", "VISITE_SITE", "REUNION", "SEMINAIRE");

    private FormatNames() {}

    /** What a format is called. */
    public static String of(String code) {
        return KNOWN.contains(code)
                ? Texts.text("networks.format." + code)
                : code.replace('_', ' ').toLowerCase(Locale.FRENCH);
    }
}
