package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.router.Route;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceSentence;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.shared.Roles;
import jakarta.annotation.security.RolesAllowed;

/** An audience in the making. */
@Route(AudiencePages.CREATE)
@RolesAllowed(Roles.REDACTION)
class NewAudienceView extends AudiencePage {

    private static final long serialVersionUID = 1L;

    NewAudienceView(AudienceService service, AudienceLookup lookup, AudienceSentence sentence, RuleChoices choices) {
        super(service, lookup, sentence, choices);
        begin();
    }
}
