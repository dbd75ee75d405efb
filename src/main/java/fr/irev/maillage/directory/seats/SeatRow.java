package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a day.
 *
 * @param functionLabel in the gender of its holder, inclusive when nobody or several hold it
 * @param qualifier the variant of the function: TERRITOIRE or CABINET, empty for none
 * @param group TROIKA, or empty
 * @param importance 1 (useful) to 5 (vital)
 * @param ownerName what the seat belongs to: the scheme, the territory or the organisation
 * @param holders who holds it that day; several only where the seat allows it
 * @param lastHolder who held it before that day, when nobody does
 * @param task what somebody does about it now
 */
public record SeatRow(
        SeatId id,
        FunctionCode function,
        String functionLabel,
        String qualifier,
        String group,
        int importance,
        SeatState state,
        @Nullable SeatMarking marking,
        @Nullable SchemeId scheme,
        @Nullable SchemeKind schemeKind,
        @Nullable TerritoryId territory,
        @Nullable OrganisationId organisation,
        String ownerName,
        List<SeatHolder> holders,
        @Nullable SeatHolder lastHolder,
        @Nullable SeatTask task,
        long version) {

    public SeatRow {
        holders = List.copyOf(holders);
    }

    /** The first day nobody held it any more; missing when somebody does or when nobody ever did. */
    public @Nullable LocalDate vacantSince() {
        return !holders.isEmpty() || lastHolder == null || lastHolder.endsOn() == null
                ? null
                : lastHolder.endsOn().plusDays(1);
    }
}
