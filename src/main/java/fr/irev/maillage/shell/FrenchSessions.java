package fr.irev.maillage.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The interface speaks French whatever the browser asks for, down to the framework's own messages. */
@Component
class FrenchSessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().getElementsByTag("html").attr("lang", Locale.FRENCH.getLanguage()));
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(Locale.FRANCE));
        event.getSource().addUIInitListener(init -> {
            var reconnect = init.getUI().getReconnectDialogConfiguration();
            reconnect.setDialogText(Texts.text("shell.reconnect"));
            reconnect.setDialogTextGaveUp(Texts.text("shell.reconnect.gaveUp"));
        });
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.text("shell.session.expired"));
        messages.setSessionExpiredMessage(Texts.text("shell.session.expired.what"));
        messages.setInternalErrorCaption(Texts.text("shell.error.title"));
        messages.setInternalErrorMessage(Texts.text("shell.error.reload"));
        messages.setCookiesDisabledCaption(Texts.text("shell.cookies"));
        messages.setCookiesDisabledMessage(Texts.text("shell.cookies.what"));
        return messages;
    }
}
