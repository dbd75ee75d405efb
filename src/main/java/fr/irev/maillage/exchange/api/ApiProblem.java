package fr.irev.maillage.exchange.api;

import org.springframework.http.HttpStatus;

/** A question the interface cannot answer, told in French (RFC 9457). */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;
    private final String detail;

    ApiProblem(HttpStatus status, String title, String detail) {
        super(title);
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static ApiProblem unknown(String what) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "Introuvable", what);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
