package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.Answer;
import fr.irev.maillage.events.AnswerLinks;
import fr.irev.maillage.events.AnswerLinks.Invited;
import fr.irev.maillage.events.EventCalendar;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.PublicPath;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page a recipient opens from an invitation: plain HTML, no account, no cookie. Opening it changes nothing, since mail
 * filters open links too; only its buttons do.
 */
@Controller
@RequestMapping("/i/{token}")
class AnswerController {

    private static final String VIEW = "events/answer";
    private static final String UNKNOWN = "events/unknown";

    private final AnswerLinks links;
    private final EventLookup events;
    private final RegistrationLookup registrations;
    private final RegistrationService service;
    private final Clock clock;

    AnswerController(
            AnswerLinks links,
            EventLookup events,
            RegistrationLookup registrations,
            RegistrationService service,
            Clock clock) {
        this.links = links;
        this.events = events;
        this.registrations = registrations;
        this.service = service;
        this.clock = clock;
    }

    @Bean
    static PublicPath answerPages() {
        return new PublicPath("/i/**");
    }

    /** The token is in the address: it goes into no other site's log, no search engine and no cache. */
    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, model, response, AnswerPage::of);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    String answer(
            @PathVariable String token,
            @RequestParam(name = "reponse", required = false) @Nullable String typed,
            @RequestParam(name = "places", required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response) {
        var answer = answer(typed);
        if (answer.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(token, model, response, AnswerPage::unanswered);
        }
        var invited = invited(token);
        if (invited.isEmpty()) {
            return unknown(response);
        }
        try {
            CurrentUser.asSystem(
                    () -> service.answer(invited.get().event(), invited.get().mandate(), answer.get()));
        } catch (EventRefused refused) {
            // What the page says of the event's state is the explanation.
            return page(token, model, response, AnswerPage::of);
        }
        return page(token, model, response, situation -> AnswerPage.answered(situation, "libres".equals(seen)));
    }

    @GetMapping(path = "/evenement.ics", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return situation(token)
                .filter(situation -> situation.event().status() == EventStatus.OPEN)
                .map(situation -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evenement.ics\"")
                        .body(EventCalendar.of(situation.event(), situation.comes(), clock.instant())
                                .getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String page(
            String token, Model model, HttpServletResponse response, Function<AnswerSituation, AnswerPage> how) {
        var situation = situation(token);
        if (situation.isEmpty()) {
            return unknown(response);
        }
        model.addAttribute("page", how.apply(situation.get()));
        model.addAttribute("action", "/i/" + token);
        return VIEW;
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return UNKNOWN;
    }

    private Optional<Invited> invited(String token) {
        return situation(token).map(AnswerSituation::invited);
    }

    /** Empty for an unknown token, an event that is no more, and one not yet shown to anybody: all look the same from outside. */
    private Optional<AnswerSituation> situation(String token) {
        return links.open(token)
                .flatMap(invited -> CurrentUser.asSystem(() -> events.find(invited.event())
                        .filter(event -> event.status() != EventStatus.DRAFT)
                        .flatMap(event -> registrations
                                .guest(invited.mandate())
                                .map(guest -> new AnswerSituation(
                                        invited,
                                        event,
                                        guest,
                                        registrations.answerOf(invited.event(), invited.mandate()),
                                        clock.instant())))));
    }

    private static Optional<Answer> answer(@Nullable String typed) {
        return switch (typed) {
            case "oui" -> Optional.of(Answer.COMING);
            case "non" -> Optional.of(Answer.NOT_COMING);
            case null, default -> Optional.empty();
        };
    }
}
