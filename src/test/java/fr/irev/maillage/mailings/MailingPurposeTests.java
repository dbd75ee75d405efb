package fr.irev.maillage.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.CriterionJson;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.networks.NetworkId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailingPurposeTests {

    private static final Criterion CPO = new MemberOf(new NetworkId(7));
    private static final Criterion PILOTS = new MemberOf(new NetworkId(8));
    private static final Criterion MAYORS = new HoldsFunction(List.of(new FunctionCode("MAIRE")));
    private static final MailingPurpose OF_CPO = new MailingPurpose(OppositionPurpose.NETWORK, 7);
    private static final MailingPurpose MESSAGE = new MailingPurpose(OppositionPurpose.MESSAGE, 0);

    @Test
    void aMessageToTheMembersOfOneNetworkIsOfThatNetwork() {
        assertThat(message(CPO)).isEqualTo(OF_CPO);
        assertThat(message(new All(List.of(CPO, new Not(MAYORS))))).isEqualTo(OF_CPO);
        assertThat(message(new Any(List.of(new All(List.of(CPO, MAYORS)), CPO))))
                .isEqualTo(OF_CPO);
    }

    @Test
    void aMessageToOthersTooIsAMessage() {
        assertThat(message(MAYORS)).isEqualTo(MESSAGE);
        assertThat(message(new Any(List.of(CPO, MAYORS)))).isEqualTo(MESSAGE);
        assertThat(message(new Any(List.of(CPO, PILOTS)))).isEqualTo(MESSAGE);
        assertThat(message(new All(List.of(new Not(CPO))))).isEqualTo(MESSAGE);
        assertThat(MailingPurpose.of(MailingKind.MESSAGE, null, null)).isEqualTo(MESSAGE);
    }

    @Test
    void anInvitationIsOfTheNetworkWhoseSessionItIs() {
        assertThat(MailingPurpose.of(MailingKind.INVITATION, 7L, CriterionJson.write(PILOTS)))
                .isEqualTo(OF_CPO);
        assertThat(MailingPurpose.of(MailingKind.INVITATION, null, CriterionJson.write(CPO)))
                .isEqualTo(new MailingPurpose(OppositionPurpose.INVITATION, 0));
    }

    @Test
    void aLetterIsALetterWhoeverReadsIt() {
        assertThat(MailingPurpose.of(MailingKind.LETTER, null, CriterionJson.write(CPO)))
                .isEqualTo(new MailingPurpose(OppositionPurpose.LETTER, 0));
    }

    private static MailingPurpose message(Criterion rule) {
        return MailingPurpose.of(MailingKind.MESSAGE, null, CriterionJson.write(rule));
    }
}
