package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.PublicPath;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Signing in, and choosing a password through a one-time link: plain pages that need no script. */
@Controller
public class AccessPages {

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

    @Controller
    static class PasswordPage {

        private final AccountService accounts;

        PasswordPage(AccountService accounts) {
            this.accounts = accounts;
        }

        @GetMapping("/acces/{token}")
        String show(@PathVariable String token, Model model) {
            var login = accounts.behind(token);
            login.ifPresent(name -> model.addAttribute("login", name));
            return login.isPresent() ? "accounts/choose-password" : "accounts/link-closed";
        }

        @PostMapping("/acces/{token}")
        String choose(
                @PathVariable String token, @RequestParam String password, @RequestParam String again, Model model) {
            var login = accounts.behind(token);
            if (login.isEmpty()) {
                return "accounts/link-closed";
            }
            model.addAttribute("login", login.get());
            if (!password.equals(again)) {
                return refused("accounts.password.DIFFERENT", model);
            }
            try {
                var refusal = accounts.choosePassword(token, password);
                if (refusal.isPresent()) {
                    return refused(
                            "accounts.password." + refusal.get().name(),
                            model,
                            password.codePointCount(0, password.length()));
                }
            } catch (IllegalStateException e) {
                return "accounts/link-closed"; // somebody else used it in the meantime
            }
            return "accounts/password-chosen";
        }

        private String refused(String key, Model model, Object... parameters) {
            model.addAttribute("problem", Texts.text(Locale.FRENCH, key, parameters));
            return "accounts/choose-password";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPath passwordPath() {
            return new PublicPath("/acces/**");
        }
    }
}
