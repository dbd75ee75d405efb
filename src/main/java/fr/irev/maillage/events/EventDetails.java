package fr.irev.maillage.events;

import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.TypedText;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, when and where, as its organiser writes it.
 *
 * @param title at most 250 characters
 * @param format a code of {@code event_formats.csv}
 * @param theme a code of {@code themes.csv}, if any
 * @param network the network whose session it is, if any
 * @param endsAt not before {@code startsAt}
 * @param venue where people meet; together with the link it may stay unknown for a while (« lieu à définir »)
 * @param visioLink an http or https address; without either it becomes https
 * @param places how many may come, at least 1; null when there is no limit
 * @param closesAt when answers close, not after the end; null when they close as the event starts
 * @param description plain text of at most 10,000 characters
 * @throws IllegalArgumentException when one of these rules is broken
 */
public record EventDetails(
        String title,
        String format,
        @Nullable String theme,
        @Nullable NetworkId network,
        Instant startsAt,
        Instant endsAt,
        @Nullable String venue,
        @Nullable String visioLink,
        @Nullable Integer places,
        @Nullable Instant closesAt,
        String description) {

    /** Longest title and venue, in characters. */
    public static final int LONGEST_LINE = 250;
    /** Longest link, in characters. */
    public static final int LONGEST_LINK = 500;
    /** Longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 10_000;

    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}([/?#].*)?");

    public EventDetails {
        title = TypedText.line(title, LONGEST_LINE);
        description = TypedText.paragraphs(description, LONGEST_DESCRIPTION);
        venue = venue == null ? null : emptyToNull(TypedText.line(venue, LONGEST_LINE));
        visioLink = visioLink == null ? null : emptyToNull(tidyLink(visioLink));
        require(TypedText.says(title), "title");
        require(visioLink == null || isLink(visioLink), "visio link");
        require(!endsAt.isBefore(startsAt), "end before start");
        require(closesAt == null || !closesAt.isAfter(endsAt), "closing after the end");
        require(places == null || places > 0, "places");
    }

    /** A link as people type it, with the {@code https://} that they leave out. */
    public static String tidyLink(String typed) {
        var link = typed.strip();
        return WITHOUT_SCHEME.matcher(link).matches() ? "https://" + link : link;
    }

    /** Whether the text is a link that a browser may safely follow. */
    public static boolean isLink(String text) {
        if (text.length() > LONGEST_LINK) {
            return false;
        }
        try {
            var uri = URI.create(text.strip());
            var scheme = uri.getScheme();
            return scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("https")
                            || scheme.toLowerCase(Locale.ROOT).equals("http"))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void require(boolean rule, String what) {
        if (!rule) {
            throw new IllegalArgumentException("Not an event: " + what);
        }
    }
}
