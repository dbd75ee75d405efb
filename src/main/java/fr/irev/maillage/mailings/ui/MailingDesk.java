package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.mailings.LetterRenderer;
import fr.irev.maillage.mailings.MailingChecks;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.ReachLookup;
import fr.irev.maillage.mailings.TestSends;
import fr.irev.maillage.mailings.rhythm.LetterRhythms;
import java.time.Clock;

/** What the parts of the mailing's page work with. */
@SpringComponent
record MailingDesk(
        MailingLookup lookup,
        MailingService service,
        MailingChecks checks,
        ReachLookup reach,
        AudienceLookup audiences,
        LetterRenderer renderer,
        TestSends tests,
        LetterRhythms rhythms,
        Clock clock) {}
