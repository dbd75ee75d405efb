package fr.irev.maillage.exchange.api;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the interface as {@code application/problem+json}, in French, without a word of what happens inside. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail on(ApiProblem problem) {
        return detail(problem.status(), problem.title(), problem.detail());
    }

    @ExceptionHandler
    ProblemDetail on(MissingServletRequestParameterException missing) {
        return detail(
                HttpStatus.BAD_REQUEST,
                "Paramètre manquant",
                "Indiquez le paramètre « %s ».".formatted(missing.getParameterName()));
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException mismatch) {
        return detail(
                HttpStatus.BAD_REQUEST,
                "Paramètre incorrect",
                "La valeur de « %s » n’est pas du type attendu (nombre entier, ou date comme 2026-04-09)."
                        .formatted(mismatch.getName()));
    }

    @ExceptionHandler
    ProblemDetail on(org.springframework.security.access.AccessDeniedException denied) {
        return detail(HttpStatus.FORBIDDEN, "Accès refusé", "Ce jeton ne donne pas accès à cette information.");
    }

    @ExceptionHandler
    ProblemDetail on(RuntimeException unexpected) {
        var reference = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        LOG.error("The JSON interface failed, reference {}", reference, unexpected);
        return detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Erreur inattendue",
                "Une erreur inattendue s’est produite. Référence : %s.".formatted(reference.toUpperCase(Locale.ROOT)));
    }

    private static ProblemDetail detail(HttpStatus status, String title, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(title);
        return problem;
    }
}
