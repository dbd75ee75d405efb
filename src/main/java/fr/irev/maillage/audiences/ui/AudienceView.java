package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceSentence;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** A saved audience: to be read by all, to be changed by those who write. */
@Route("audiences/:id([0-9]{1,18})")
@RolesAllowed(Roles.LECTURE)
class AudienceView extends AudiencePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AudienceLookup lookup;

    AudienceView(AudienceService service, AudienceLookup lookup, AudienceSentence sentence, RuleChoices choices) {
        super(service, lookup, sentence, choices);
        this.lookup = lookup;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        show(entry.getRouteParameters()
                .getLong("id")
                .map(AudienceId::new)
                .flatMap(lookup::find)
                .orElseThrow(() -> new NotFoundException(Texts.text("audiences.not-found"))));
    }
}
