package fr.irev.maillage.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** An error while a screen is at work: what was typed stays there, a French sentence says what happened and its reference. */
@Component
class UnexpectedErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler((ErrorHandler) this::tell));
    }

    private void tell(ErrorEvent event) {
        var error = event.getThrowable();
        var reference = ErrorViews.reference();
        LOG.error("Unexpected error {}", reference, error);
        if (UI.getCurrent() == null) {
            return;
        }
        if (caused(error, AccessDeniedException.class)) {
            Notices.problem(Texts.text("shell.denied.action"));
        } else if (caused(error, CannotCreateTransactionException.class)
                || caused(error, DataAccessResourceFailureException.class)
                || caused(error, TransientDataAccessException.class)) {
            Notices.problem(Texts.text("shell.database"));
        } else {
            Notices.problem(Texts.text("shell.error.what", reference));
        }
    }

    private static boolean caused(Throwable error, Class<? extends Throwable> kind) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
