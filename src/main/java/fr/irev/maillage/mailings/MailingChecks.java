package fr.irev.maillage.mailings;

import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks a mailing through before it leaves. */
@Service
@Transactional(readOnly = true)
public class MailingChecks {

    private static final Reader SOMEBODY = new Reader("MADAME", "Camille", "Exemple", "fonction", "organisme", null);

    private final MailingLookup lookup;
    private final LetterRenderer renderer;
    private final Clock clock;

    MailingChecks(MailingLookup lookup, LetterRenderer renderer, Clock clock) {
        this.lookup = lookup;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Everything worth a look, what stops the release first. */
    @PreAuthorize("hasRole('LECTURE')")
    public List<Problem> problems(MailingId mailing) {
        var sheet = lookup.find(mailing).orElseThrow();
        var content = lookup.content(mailing).orElseThrow();
        var problems = new ArrayList<Problem>();
        if (sheet.audience() == null) {
            problems.add(blocking("mailings.problem.audience"));
        }
        if (!sheet.replyTo().isEmpty() && content.replyTo() == null) {
            problems.add(blocking("mailings.problem.replyTo"));
        }
        if (content.kind() == MailingKind.INVITATION) {
            problems.addAll(ofEvent(content));
        }
        problems.addAll(ContentCheck.of(content));
        if (problems.stream().noneMatch(Problem::blocking)) {
            var letter = renderer.renderPreview(content, SOMEBODY);
            if (letter.heavy()) {
                problems.add(new Problem(
                        false,
                        Problem.WHOLE,
                        Texts.text("mailings.problem.heavy", Dates.number(letter.weight() / 1000))));
            }
        }
        problems.sort(java.util.Comparator.comparing(problem -> !problem.blocking()));
        return problems;
    }

    /** Refuses with the first thing that stops the release. */
    void refuseProblems(MailingId mailing) {
        problems(mailing).stream().filter(Problem::blocking).findFirst().ifPresent(problem -> {
            throw new MailingRefused(problem.sentence());
        });
    }

    private List<Problem> ofEvent(MailingContent content) {
        var event = content.event() == null
                ? null
                : content.events().get(content.event().eventId());
        if (event == null) {
            return List.of(blocking("mailings.problem.event"));
        }
        if (!event.startsAt().isAfter(clock.instant())) {
            return List.of(blocking("mailings.problem.eventPast"));
        }
        return event.open() ? List.of() : List.of(blocking("mailings.problem.eventClosed"));
    }

    private static Problem blocking(String key) {
        return new Problem(true, Problem.WHOLE, Texts.text(key));
    }
}
