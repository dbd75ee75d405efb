package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** A slot for those who count on seats, such as networks: by which the register is narrowed, and who looks after a vacancy. */
@NamedInterface("seats")
public interface SeatGroups {

    /** The groups that whoever is signed in may see, by name. */
    List<SeatGroup> all();

    /** The seats that a group counts on; none when it may not be seen. */
    Set<SeatId> seatsOf(long group);

    /** Who looks after each of these seats, as a login; a seat that nobody looks after is left out. */
    Map<SeatId, String> animators(Collection<SeatId> seats);
}
