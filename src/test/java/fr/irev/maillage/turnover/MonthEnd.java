package fr.irev.maillage.turnover;

import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFilter.State;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.networks.NetworkLookup;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * What the screens said of a day: each entry is one fact, that somebody was in office, on a seat, or in a network.
 *
 * @param people « person »
 * @param seats « seat, mandate, person »
 * @param members « network, mandate, person »
 */
record MonthEnd(LocalDate day, Set<Fact> people, Set<Fact> seats, Set<Fact> members) {

    /** @param mandate 0 where the fact is about the person alone */
    record Fact(long about, long mandate, long person) {}

    private static final int ALL_OF_THEM = 1_000_000;

    static MonthEnd of(ApplicationContext application, LocalDate day) {
        return new MonthEnd(day, people(application, day), seats(application, day), members(application, day));
    }

    static Set<Fact> people(ApplicationContext application, @Nullable LocalDate asOf) {
        var found = new HashSet<Fact>();
        application
                .getBean(PeopleLookup.class)
                .search(new PeopleFilter("", null, null, null, State.EN_POSTE, asOf), 0, ALL_OF_THEM)
                .forEach(row -> found.add(new Fact(0, 0, row.id().personId())));
        return found;
    }

    private static Set<Fact> seats(ApplicationContext application, LocalDate day) {
        var found = new HashSet<Fact>();
        application
                .getBean(SeatLookup.class)
                .register(SeatFilter.ALL, day, 0, ALL_OF_THEM)
                .forEach(seat -> seat.holders()
                        .forEach(holder -> found.add(new Fact(
                                seat.id().seatId(),
                                holder.mandate().mandateId(),
                                holder.person().personId()))));
        return found;
    }

    private static Set<Fact> members(ApplicationContext application, LocalDate day) {
        var networks = application.getBean(NetworkLookup.class);
        var found = new HashSet<Fact>();
        networks.search("", 0, ALL_OF_THEM)
                .forEach(network -> networks.members(network.id(), day, 0, ALL_OF_THEM)
                        .forEach(member -> found.add(new Fact(
                                network.id().networkId(),
                                member.mandate().mandateId(),
                                member.person().personId()))));
        return found;
    }
}
