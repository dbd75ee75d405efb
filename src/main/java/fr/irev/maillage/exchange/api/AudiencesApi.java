package fr.irev.maillage.exchange.api;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceSheet;
import fr.irev.maillage.directory.OppositionPurpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved audiences, and whom they take in today. An audience that names a restricted network does not exist here. */
@RestController
@RequestMapping(path = "/api/v1/audiences", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('LECTURE')")
@Tag(name = "Audiences", description = "Audiences enregistrées et leurs destinataires du jour")
class AudiencesApi {

    private final AudienceLookup audiences;

    AudiencesApi(AudienceLookup audiences) {
        this.audiences = audiences;
    }

    @GetMapping
    @Operation(summary = "Les audiences enregistrées")
    List<Audience> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var slice = new Slice(offset, limit);
        return audiences.search(q, slice.offset(), slice.limit()).stream()
                .map(row -> new Audience(row.id().audienceId(), row.name(), row.sentence()))
                .toList();
    }

    @GetMapping("/{id}/count")
    @Operation(summary = "Combien de destinataires aurait une lettre envoyée aujourd’hui")
    Count count(@PathVariable long id) {
        var figures = audiences.figures(find(id).rule(), OppositionPurpose.LETTER);
        return new Count(
                figures.recipients(),
                figures.people(),
                figures.withoutEmail(),
                figures.opposed(),
                figures.suspended(),
                figures.duplicates());
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "Les destinataires du jour, et pourquoi eux")
    List<Member> members(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var slice = new Slice(offset, limit);
        return audiences.sample(find(id).rule(), slice.offset(), slice.limit()).stream()
                .map(one -> new Member(
                        one.person().personId(),
                        one.givenName(),
                        one.familyName(),
                        one.email(),
                        one.function(),
                        one.organisation(),
                        one.reason()))
                .toList();
    }

    private AudienceSheet find(long id) {
        return audiences
                .find(new AudienceId(id))
                .orElseThrow(() -> ApiProblem.unknown("Aucune audience ne porte ce numéro."));
    }

    record Audience(long id, String name, String sentence) {}

    record Count(int recipients, int people, int withoutEmail, int opposed, int suspended, int duplicates) {}

    record Member(
            long personId,
            String givenName,
            String familyName,
            String email,
            String function,
            String organisation,
            String reason) {}
}
