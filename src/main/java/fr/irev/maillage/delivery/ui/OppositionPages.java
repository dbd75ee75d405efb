package fr.irev.maillage.delivery.ui;

import fr.irev.maillage.delivery.Opposing;
import fr.irev.maillage.delivery.Opposing.Scope;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.mailings.Sender;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a recipient stops what they receive. Opening the page changes nothing, since mail gateways open every link; posting
 * does, from the page's own form or from the mail program's button (RFC 8058), which wants no redirect.
 */
@Controller
class OppositionPages {

    private static final String PATH = "/d/{token}";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Opposing opposing;
    private final Sender sender;

    OppositionPages(Opposing opposing, Sender sender) {
        this.opposing = opposing;
        this.sender = sender;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String token) {
        var recipient = CurrentUser.asSystem(() -> opposing.behind(token));
        return recipient
                .map(known -> page("delivery/opposition", known, HttpStatus.OK))
                .orElseGet(this::closed);
    }

    @PostMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE},
            params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> oneClick(@PathVariable String token) {
        boolean ours = CurrentUser.asSystem(() -> opposing.oppose(token, Scope.THIS, true));
        return ours
                ? answer(HttpStatus.OK, "delivery.opposition.oneClick")
                : answer(
                        HttpStatus.NOT_FOUND,
                        "delivery.opposition.closed",
                        sender.address().value());
    }

    @PostMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE},
            params = {"portee", "List-Unsubscribe!=One-Click"})
    ModelAndView choose(@PathVariable String token, @RequestParam("portee") String chosen) {
        var scope = scope(chosen);
        var recipient = CurrentUser.asSystem(() -> opposing.behind(token));
        if (recipient.isEmpty()) {
            return closed();
        }
        if (scope.isEmpty()) {
            return page("delivery/opposition", recipient.get(), HttpStatus.BAD_REQUEST)
                    .addObject("problem", true);
        }
        CurrentUser.asSystem(() -> opposing.oppose(token, scope.get(), false));
        return page("delivery/opposition-done", recipient.get(), HttpStatus.OK)
                .addObject(
                        "stopped",
                        switch (scope.get()) {
                            case THIS -> kind(recipient.get());
                            case LETTERS -> kind(OppositionPurpose.LETTER);
                            case ALL -> Texts.text(Locale.FRENCH, "delivery.opposition.nothing");
                        });
    }

    /** Anything else is no request of ours: no body, JSON, a form without a choice. */
    @PostMapping(PATH)
    ResponseEntity<String> refuse() {
        return answer(HttpStatus.BAD_REQUEST, "delivery.opposition.malformed");
    }

    private static Optional<Scope> scope(String chosen) {
        return switch (chosen) {
            case "celui-ci" -> Optional.of(Scope.THIS);
            case "lettres" -> Optional.of(Scope.LETTERS);
            case "tout" -> Optional.of(Scope.ALL);
            default -> Optional.empty();
        };
    }

    private static ModelAndView page(String template, Opposing.Recipient recipient, HttpStatus status) {
        var page = new ModelAndView(template, status);
        page.addObject("recipient", recipient);
        page.addObject("narrow", recipient.purpose() != OppositionPurpose.ALL);
        page.addObject("kind", kind(recipient));
        page.addObject("letters", kind(OppositionPurpose.LETTER));
        page.addObject("lettersToo", recipient.purpose() != OppositionPurpose.LETTER && !recipient.opposedToLetters());
        return page;
    }

    private static String kind(Opposing.Recipient recipient) {
        return recipient.network().isEmpty()
                ? kind(recipient.purpose())
                : Texts.text(Locale.FRENCH, "delivery.opposition.kind.network", recipient.network());
    }

    private static String kind(OppositionPurpose purpose) {
        return Texts.text(Locale.FRENCH, "delivery.opposition.kind." + purpose.name());
    }

    private ModelAndView closed() {
        return new ModelAndView("delivery/opposition-closed", HttpStatus.NOT_FOUND)
                .addObject("contact", sender.address().value());
    }

    private static ResponseEntity<String> answer(HttpStatus status, String key, Object... parameters) {
        return ResponseEntity.status(status).contentType(TEXT).body(Texts.text(Locale.FRENCH, key, parameters));
    }
}
