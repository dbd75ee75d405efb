package fr.irev.maillage.mailings.ui;

import fr.irev.maillage.mailings.LetterRenderer;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.SealedTokens;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A released mailing as anybody may read it: the same words, nobody's name. Drafts are nobody's business. */
@Controller
class WebVersionPage {

    /** A letter is styles and pictures; it runs nothing, sends nothing and stands in no frame. */
    private static final String CONTENT_POLICY = "default-src 'none'; img-src https: http:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final MailingLookup mailings;
    private final LetterRenderer renderer;
    private final SealedTokens tokens;

    WebVersionPage(MailingLookup mailings, LetterRenderer renderer, SealedTokens tokens) {
        this.mailings = mailings;
        this.renderer = renderer;
        this.tokens = tokens;
    }

    @GetMapping("/lettres/{token}")
    ResponseEntity<String> read(@PathVariable String token) {
        var html = tokens.open(SealedTokens.Purpose.WEB_VERSION, token)
                .flatMap(found -> CurrentUser.asSystem(() -> released(new MailingId(found.first()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }

    private Optional<String> released(MailingId mailing) {
        return mailings.find(mailing)
                .filter(sheet -> sheet.state().released())
                .flatMap(sheet -> mailings.content(mailing))
                .map(content -> {
                    try {
                        return renderer.renderWebVersion(content).html();
                    } catch (UnrenderableLetter broken) { // what cannot be read leads nowhere
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND, broken.sentence(), broken);
                    }
                });
    }
}
