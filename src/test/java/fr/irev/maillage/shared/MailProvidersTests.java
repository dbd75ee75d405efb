package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailProvidersTests {

    @ParameterizedTest
    @CsvSource({
        "luc@gmial.com, luc@gmail.com",
        "luc@gmail.co, luc@gmail.com",
        "luc@gmaill.com, luc@gmail.com",
        "luc@wanado.fr, luc@wanadoo.fr",
        "luc@orange.com.fr, luc@orange.fr",
        "luc@hotnail.fr, luc@hotmail.fr",
        "luc@lapsote.net, luc@laposte.net"
    })
    void aSlipOfTheFingerIsNoticed(String typed, String meant) {
        assertThat(MailProviders.meant(new EmailAddress(typed))).contains(new EmailAddress(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "luc@gmail.com",
                "luc@orange.fr",
                "luc@ville.fr",
                "luc@nord.gouv.fr",
                "luc@sfx.fr",
                "luc@lille.fr"
            })
    void otherDomainsAreLeftAlone(String typed) {
        assertThat(MailProviders.meant(new EmailAddress(typed))).isEmpty();
    }
}
