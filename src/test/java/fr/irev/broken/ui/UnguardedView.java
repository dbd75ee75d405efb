package fr.irev.broken.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

@Route("unguarded")
class UnguardedView extends Div {}
