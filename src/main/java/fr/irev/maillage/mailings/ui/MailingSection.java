package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.mailings.MailingId;

/** A slot of the mailing's page: delivery shows there how far it is and what became of each copy. */
public interface MailingSection {

    /** Lower comes first. */
    int rank();

    /** The heading of the section. */
    String title();

    /**
     * Its content, itself an empty state when there is nothing.
     *
     * @param stateChanged to be run when the section sees that the mailing has come to another state, so that the page says it too
     */
    Component show(MailingId mailing, Runnable stateChanged);
}
