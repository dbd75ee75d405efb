package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * In whose name letters leave, as the installation decides ({@code maillage.sender.*}).
 */
@Component
public class Sender {

    private final EmailAddress address;
    private final String house;
    private final String postalAddress;

    public Sender(
            @Value("${maillage.sender.address:lettre@maillage.example}") String address,
            @Value("${maillage.sender.house:IREV, centre de ressources politique de la ville en Hauts-de-France}")
                    String house,
            @Value("${maillage.sender.postal-address:135 boulevard Paul Painlevé, 59000 Lille}") String postalAddress) {
        this.address = new EmailAddress(address);
        this.house = house;
        this.postalAddress = postalAddress;
    }

    /** The From of every letter; its name is the mailing's own. */
    public EmailAddress address() {
        return address;
    }

    /** The house in full, for the foot of a letter. */
    public String house() {
        return house;
    }

    /** Where the house receives its post. */
    public String postalAddress() {
        return postalAddress;
    }
}
