package fr.irev.maillage.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Between the password and the screens: asks for a code, or for a second factor to be taken on. Plain pages without script. */
@Controller
class SecondFactorPages {

    private static final String ENROLMENT = "accounts.enrolment";

    private final SecondStep step;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SecondFactorPages(SecondStep step) {
        this.step = step;
    }

    @GetMapping("/second-facteur")
    String show(HttpServletRequest request, Model model) {
        var pending = PendingSignIn.of(request);
        if (pending.isEmpty()) {
            return "redirect:/";
        }
        return step.mayGoOn(pending.get()) ? page(pending.get(), request, model) : giveUp(request, "?expiree");
    }

    @PostMapping("/second-facteur")
    @Nullable
    String enter(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException, ServletException {
        var pending = PendingSignIn.of(request);
        if (pending.isEmpty() || !step.mayGoOn(pending.get())) {
            return giveUp(request, "?expiree");
        }
        try {
            var signedIn = step.enter(pending.get(), code, new WebAuthenticationDetails(request));
            begin(signedIn, request, response);
            onward.onAuthenticationSuccess(request, response, signedIn);
            return null;
        } catch (CodeRefused e) {
            model.addAttribute("wrong", true);
        } catch (TooManyTries e) {
            model.addAttribute("minutes", e.minutes());
        }
        return page(pending.get(), request, model);
    }

    @PostMapping("/second-facteur/activation")
    String enrol(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        var pending = PendingSignIn.of(request);
        if (pending.isEmpty() || !step.mayGoOn(pending.get())) {
            return giveUp(request, "?expiree");
        }
        try {
            var enrolled = step.enrol(
                    pending.get(), enrolment(pending.get(), request), code, new WebAuthenticationDetails(request));
            begin(enrolled.signedIn(), request, response);
            model.addAttribute("codes", enrolled.recoveryCodes());
            model.addAttribute(
                    "onward",
                    Optional.ofNullable(wanted.getRequest(request, response))
                            .map(SavedRequest::getRedirectUrl)
                            .orElse(request.getContextPath() + "/"));
            return "accounts/recovery-codes";
        } catch (CodeRefused e) {
            model.addAttribute("wrong", true);
            return page(pending.get(), request, model);
        }
    }

    @PostMapping("/second-facteur/abandon")
    String abandon(HttpServletRequest request) {
        return giveUp(request, "");
    }

    private String page(PendingSignIn pending, HttpServletRequest request, Model model) {
        model.asMap().putIfAbsent("wrong", false);
        model.asMap().putIfAbsent("minutes", 0L);
        model.addAttribute("login", pending.login());
        if (step.asksForCode(pending)) {
            return "accounts/second-factor";
        }
        model.addAttribute("enrolment", enrolment(pending, request));
        return "accounts/second-factor-enrol";
    }

    /** The key stays the same while the page is asked for again: the telephone may have it already. */
    private static Enrolment enrolment(PendingSignIn pending, HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(ENROLMENT) instanceof Enrolment begun) {
            return begun;
        }
        var enrolment = new Enrolment(pending.login());
        session.setAttribute(ENROLMENT, enrolment);
        return enrolment;
    }

    /** The session of a stranger becomes that of an account, under another number. */
    private void begin(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn.renew(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        sessions.saveContext(context, request, response);
    }

    private static String giveUp(HttpServletRequest request, String why) {
        var session = request.getSession(false);
        if (session != null && PendingSignIn.of(request).isPresent()) {
            session.invalidate();
        }
        return "redirect:/connexion" + why;
    }
}
