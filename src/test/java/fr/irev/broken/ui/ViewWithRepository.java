package fr.irev.broken.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fr.irev.broken.Things;
import jakarta.annotation.security.PermitAll;

@Route("things")
@PermitAll
class ViewWithRepository extends Div {

    ViewWithRepository(Things things) {
        setText(things.toString());
    }
}
