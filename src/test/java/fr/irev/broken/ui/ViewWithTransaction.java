package fr.irev.broken.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.transaction.annotation.Transactional;

@Route("transaction")
@PermitAll
class ViewWithTransaction extends Div {

    @Transactional
    void save() {}
}
