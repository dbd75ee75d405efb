package fr.irev.maillage.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the screens say when something is not there, not allowed, or went wrong: in French, with what to do next. */
final class ErrorViews {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorViews.class);

    private ErrorViews() {}

    /** A reference that the reader can tell and the journal holds: « AB12-CD34 ». */
    static String reference() {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "")
                    .append("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
                            .charAt(ThreadLocalRandom.current().nextInt(32)));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    @PageTitle("Page introuvable – Maillage")
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class NotFound extends Page implements HasErrorParameter<NotFoundException> {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Texts.text("shell.notFound"));
            add(new Paragraph(Texts.text("shell.notFound.what")), new Anchor("", Texts.text("shell.home.link")));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @PageTitle("Accès refusé – Maillage")
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Denied extends Page implements HasErrorParameter<AccessDeniedException> {

        private static final long serialVersionUID = 1L;

        Denied() {
            super(Texts.text("shell.denied"));
            add(new Paragraph(Texts.text("shell.denied.what")), new Anchor("", Texts.text("shell.home.link")));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            LOG.info("Refused: {}", event.getLocation().getPath());
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }

    @PageTitle("Erreur – Maillage")
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Unexpected extends Page implements HasErrorParameter<Exception> {

        private static final long serialVersionUID = 1L;

        Unexpected() {
            super(Texts.text("shell.error.title"));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            var reference = reference();
            LOG.error(
                    "Unexpected error {} at {}", reference, event.getLocation().getPath(), parameter.getException());
            add(
                    new Paragraph(Texts.text("shell.error.what", reference)),
                    new Anchor("", Texts.text("shell.home.link")));
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }
}
