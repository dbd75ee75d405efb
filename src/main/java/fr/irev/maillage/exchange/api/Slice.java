package fr.irev.maillage.exchange.api;

import org.springframework.http.HttpStatus;

/** Which part of a list is wanted. */
record Slice(int offset, int limit) {

    static final int MOST = 200;

    /** @throws ApiProblem when there is no such part */
    Slice {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "Paramètre incorrect",
                    "« offset » vaut au moins 0 et « limit » de 1 à %d.".formatted(MOST));
        }
    }
}
