package fr.irev.maillage.audiences;

import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.Locale;

/** Says the figures of an audience in French, and why nobody is left when nobody is. */
public final class FiguresSentence {

    private FiguresSentence() {}

    /**
     * « 84 destinataires ; 3 sans adresse ; 2 ont refusé ; 1 adresse suspendue », or « Aucun destinataire : 18 contacts, tous ont
     * refusé les envois. ».
     */
    public static String say(AudienceFigures figures) {
        return figures.recipients() == 0 ? none(figures) : some(figures);
    }

    private static String some(AudienceFigures figures) {
        var parts = new ArrayList<String>();
        parts.add(counted("recipients", figures.recipients()));
        details(figures, parts);
        if (figures.duplicates() > 0) {
            parts.add(counted("duplicates", figures.duplicates()));
        }
        return String.join(text("and"), parts);
    }

    private static String none(AudienceFigures figures) {
        int people = figures.people();
        if (people == 0) {
            return text("none.nobody");
        }
        if (figures.opposed() == people) {
            return counted("none.opposed", people);
        }
        if (figures.withoutEmail() == people) {
            return counted("none.without-email", people);
        }
        var parts = new ArrayList<String>();
        details(figures, parts);
        return text("none", text("people", people, Dates.number(people)), String.join(", ", parts));
    }

    private static void details(AudienceFigures figures, ArrayList<String> parts) {
        if (figures.withoutEmail() > 0) {
            parts.add(counted("without-email", figures.withoutEmail()));
        }
        if (figures.opposed() > 0) {
            parts.add(counted("opposed", figures.opposed()));
        }
        if (figures.suspended() > 0) {
            parts.add(counted("suspended", figures.suspended()));
        }
    }

    private static String counted(String key, int count) {
        return text(key, count, Dates.number(count));
    }

    private static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "audiences.figures." + key, parameters);
    }
}
