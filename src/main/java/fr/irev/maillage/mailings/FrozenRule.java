package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule of a mailing's audience as it is at the moment of release. */
@Component
class FrozenRule {

    private final JdbcClient jdbc;

    FrozenRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Mailing mailing) {
        var audience = mailing.audienceId();
        if (audience == null) {
            throw new MailingRefused(Texts.text("mailings.problem.audience"));
        }
        return jdbc.sql("select rule from audience where audience_id = :audience")
                .param("audience", audience)
                .query(String.class)
                .single();
    }
}
