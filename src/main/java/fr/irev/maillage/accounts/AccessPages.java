package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.PublicPath;
import fr.irev.maillage.shared.ui.Draft;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Signing in: a plain page that needs no script. */
@Controller
public class AccessPages {

    /** Pages for whoever is not signed in, or not wholly, but has a session: they are protected by its token. */
    public static final List<String> DOORS =
            List.of("/mot-de-passe-oublie", "/mot-de-passe/*", "/second-facteur", "/second-facteur/*");

    /** The attribute of a session that carries the login typed in vain to the page that asks again. */
    public static final String TYPED = "accounts.typed-login";

    AccessPages() {}

    @GetMapping("/connexion")
    String signIn(
            @RequestParam Optional<String> erreur,
            @RequestParam Optional<Integer> attente,
            @RequestParam Optional<String> sortie,
            @RequestParam Optional<String> expiree,
            @CookieValue(Draft.COOKIE) Optional<String> kept,
            @SessionAttribute(name = TYPED, required = false) @Nullable String typed,
            HttpSession session,
            Model model) {
        model.addAttribute("wrong", erreur.isPresent());
        model.addAttribute(
                "minutes", attente.map(minutes -> Math.clamp(minutes, 1, 60)).orElse(0));
        model.addAttribute("left", sortie.isPresent());
        model.addAttribute("expired", expiree.isPresent());
        model.addAttribute("kept", kept.isPresent());
        model.addAttribute("login", typed);
        session.removeAttribute(TYPED);
        return "accounts/sign-in";
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPath passwordPath() {
            return new PublicPath("/acces/**");
        }
    }
}
