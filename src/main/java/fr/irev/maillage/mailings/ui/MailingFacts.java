package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.html.DescriptionList;
import fr.irev.maillage.audiences.AudienceSheet;
import fr.irev.maillage.events.ui.EventPages;
import fr.irev.maillage.mailings.MailingSheet;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mailing is and when it left, for those who do not change it. */
class MailingFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    MailingFacts(MailingDesk desk, MailingSheet sheet) {
        addClassName("facts");
        fact("senderName", sheet.senderName());
        fact("preheader", sheet.preheader());
        fact("replyTo", sheet.replyTo());
        fact(
                "audience",
                Optional.ofNullable(sheet.audience())
                        .flatMap(desk.audiences()::find)
                        .map(AudienceSheet::name)
                        .orElse(""));
        var event = sheet.event();
        if (event != null) {
            var facts = desk.lookup().content(sheet.id()).orElseThrow().events().get(event.eventId());
            if (facts != null) {
                add(
                        new Term(Texts.text("mailings.sheet.event")),
                        new Description(EventPages.link(event, facts.title())));
            }
        }
        moment("scheduledFor", sheet.scheduledFor());
        moment("releasedAt", sheet.releasedAt());
        if (sheet.releasedAt() != null && sheet.releasedBy() != null) {
            fact("releasedBy", sheet.releasedBy());
        }
        var recipients = sheet.recipients();
        fact("recipients", recipients == null ? "" : Dates.number(recipients));
        moment("finishedAt", sheet.finishedAt());
    }

    private void moment(String key, @Nullable Instant moment) {
        fact(key, moment == null ? "" : Dates.moment(moment));
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            add(new Term(Texts.text("mailings.sheet." + key)), new Description(value));
        }
    }
}
