package fr.irev.maillage.mailings.letter;

import static fr.irev.maillage.mailings.MailingFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksJsonTests {

    private static final List<Block> EVERY_KIND = List.of(
            new Block.Heading("Édito « d’ouverture »"),
            new Block.Text("**gras**\n\n- un\n\u2028"),
            new Block.Article("AMI", "texte", "https://irev.example", "Lire"),
            new Block.Agenda("Agenda", List.of(3L, 1L)),
            new Block.Button("Aller", "https://irev.example"),
            new Block.Image("https://irev.example/a.png", "", true),
            new Block.Spotlight("Hem", "texte"),
            new Block.Divider());

    @Test
    void everyKindOfBlockComesBackAsItWas() {
        assertThat(BlocksJson.read(BlocksJson.write(EVERY_KIND))).isEqualTo(EVERY_KIND);
    }

    @Test
    void noKindIsForgottenHere() {
        assertThat(EVERY_KIND.stream().map(Object::getClass).distinct())
                .hasSize(Block.class.getPermittedSubclasses().length);
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        assertThat(BlocksJson.read("[{\"type\":\"text\",\"markdown\":\"a\",\"colour\":\"red\"}]"))
                .containsExactly(new Block.Text("a"));
    }

    @Test
    void frozenFactsComeBackAsTheyWere() {
        assertThat(BlocksJson.readFacts(BlocksJson.writeFacts(List.of(anEvent()))))
                .containsEntry(11L, anEvent());
    }
}
