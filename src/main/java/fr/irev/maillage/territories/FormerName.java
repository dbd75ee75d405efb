package fr.irev.maillage.territories;

import fr.irev.maillage.shared.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A name that a place, or what it follows, had once.
 *
 * @param name as it was written; the code of a former quartier where no source gave a name
 * @param vintage year of the geography whose name it was; null for a former name of the place itself
 */
public record FormerName(String name, @Nullable Integer vintage) {

    /**
     * « QP062061 : ancien nom ou périmètre 2015 de Quartier Blancs Monts - Hochettes ».
     *
     * @param today name of the place that was found by this one
     */
    public String saidOf(String today) {
        return vintage == null
                ? Texts.text("territories.found.formerly", name, today)
                : Texts.text("territories.found.former", name, String.valueOf(vintage), today);
    }
}
