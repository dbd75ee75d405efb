package fr.irev.maillage.delivery.smtp;

import fr.irev.maillage.mailings.Sender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The domain in whose name messages leave: of Message-ID, return address and greeting. */
@Component
public class SendingDomain {

    private final String name;

    SendingDomain(SendingSettings settings, Sender sender) {
        var address = sender.address().value();
        this.name = StringUtils.hasText(settings.domain())
                ? settings.domain().strip()
                : address.substring(address.lastIndexOf('@') + 1);
    }

    public String name() {
        return name;
    }
}
