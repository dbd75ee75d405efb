package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import java.util.List;

/** Whom an invitation to an event has reached. Events do not know how; who sends invitations does. */
public interface Invitations {

    /** The mandates in which somebody was written to, whatever they answered. */
    List<MandateId> sentFor(EventId event);
}
