package fr.irev.maillage.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of events; {@code where} is its venue, « en visioconférence », or empty while unknown. */
public record EventRow(
        EventId id,
        String title,
        String formatLabel,
        @Nullable String networkName,
        Instant startsAt,
        Instant endsAt,
        Instant closing,
        @Nullable String venue,
        boolean visio,
        EventStatus status,
        Places places) {}
