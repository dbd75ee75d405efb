package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.functions.GenderedLabel;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat as its own row tells it, before its mandates are read. */
record SeatWithoutHolder(
        SeatId id,
        FunctionCode function,
        GenderedLabel label,
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
        long version) {

    SeatRow with(List<SeatHolder> holders, @Nullable SeatHolder last, @Nullable SeatTask task) {
        return new SeatRow(
                id,
                function,
                label.of(holders.size() == 1 ? holders.getFirst().civility() : null),
                qualifier,
                group,
                importance,
                state,
                marking,
                scheme,
                schemeKind,
                territory,
                organisation,
                ownerName,
                holders,
                holders.isEmpty() ? last : null,
                task,
                version);
    }
}
