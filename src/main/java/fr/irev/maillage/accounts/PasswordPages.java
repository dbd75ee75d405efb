package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.PasswordLinks.Purpose;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Choosing a password through a one-time link, from an administrator ({@code /acces/…}) or asked for by whoever forgot theirs
 * ({@code /mot-de-passe/…}): plain pages that need no script.
 */
@Controller
class PasswordPages {

    private final AccountService accounts;
    private final ForgottenPasswords forgotten;

    PasswordPages(AccountService accounts, ForgottenPasswords forgotten) {
        this.accounts = accounts;
        this.forgotten = forgotten;
    }

    @GetMapping("/mot-de-passe-oublie")
    String forgot(@RequestParam Optional<String> envoye) {
        return envoye.isPresent() ? "accounts/forgotten-sent" : "accounts/forgotten";
    }

    @PostMapping("/mot-de-passe-oublie")
    String ask(@RequestParam String compte) {
        forgotten.ask(compte);
        return "redirect:/mot-de-passe-oublie?envoye";
    }

    @GetMapping({"/acces/{token}", "/mot-de-passe/{token}"})
    String show(@PathVariable String token, @ModelAttribute("purpose") Purpose purpose, Model model) {
        var login = holder(token, purpose);
        login.ifPresent(name -> model.addAttribute("login", name));
        return login.isPresent() ? "accounts/choose-password" : "accounts/link-closed";
    }

    @PostMapping({"/acces/{token}", "/mot-de-passe/{token}"})
    String choose(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            @ModelAttribute("purpose") Purpose purpose,
            Model model) {
        var login = holder(token, purpose);
        if (login.isEmpty()) {
            return "accounts/link-closed";
        }
        model.addAttribute("login", login.get());
        if (!password.equals(again)) {
            return refused("accounts.password.DIFFERENT", model);
        }
        try {
            var refusal = accounts.choosePassword(token, purpose, password);
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

    @ModelAttribute("purpose")
    Purpose purpose(HttpServletRequest request, HttpServletResponse response) {
        // The address holds a secret: no page that is gone to from here may learn it.
        response.setHeader("Referrer-Policy", "no-referrer");
        return request.getRequestURI().startsWith(request.getContextPath() + "/acces/")
                ? Purpose.INVITATION
                : Purpose.FORGOTTEN;
    }

    /** Nobody, too, where somebody else is signed in: what they do next must not happen in another's name. */
    private Optional<String> holder(String token, Purpose purpose) {
        return accounts.behind(token, purpose).filter(PasswordPages::isNobodyElse);
    }

    private static boolean isNobodyElse(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof StaffMember member)
                || member.login().equals(login);
    }

    private static String refused(String key, Model model, Object... parameters) {
        model.addAttribute("problem", Texts.text(Locale.FRENCH, key, parameters));
        return "accounts/choose-password";
    }
}
