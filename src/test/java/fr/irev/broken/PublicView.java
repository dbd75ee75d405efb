package fr.irev.broken;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Public, and not in a {@code ui} package. */
@Route("public")
@PermitAll
public class PublicView extends Div {}
