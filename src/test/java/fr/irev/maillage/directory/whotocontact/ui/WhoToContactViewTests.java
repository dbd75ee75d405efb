package fr.irev.maillage.directory.whotocontact.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
class WhoToContactViewTests {

    @BeforeEach
    void signIn() {
        ViewSession.signIn(Roles.LECTURE);
    }

    @Test
    void theAnswerIsOrderedByNeed() {
        WhoToContactPages.ask("Beau Marais");

        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .startsWith("Pilotage", "Éducation", "État", "Insertion et emploi");
    }

    @Test
    void ambiguityIsAskedWithLinks() {
        WhoToContactPages.ask("CPO Maubeuge");

        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getHref().contains("choix=s"))
                .extracting(Anchor::getText)
                .hasSize(2)
                .allMatch(text -> text.contains("Maubeuge"));
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("peut désigner plusieurs choses"));
    }

    @Test
    void whatHadToBeSupposedStandsAboveTheAnswer() {
        WhoToContactPages.ask("Callais");

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("Calais") && text.contains("« Callais »".replace(' ', '\u00a0')));
    }

    @Test
    void suggestionsComeWhileTyping() {
        ViewSession.open("qui-contacter");

        ComboBox<WhoToContactBox.Entry> box = _get(ComboBox.class);
        var provider = com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems(box);

        assertThat(provider).isEmpty(); // nothing typed, nothing suggested
        com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput(box, "beau mar");
        assertThat(com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems(box))
                .extracting(WhoToContactBox.Entry::text)
                .first()
                .asString()
                .startsWith("Beau Marais");
    }

    @Test
    void aDayInTheQuestionIsTheDayOfThePageAndNobodyIsCalledThere() {
        WhoToContactPages.ask("préfecture du Nord");
        assertThat(numbers()).isNotEmpty();

        WhoToContactPages.ask("préfecture du Nord en mai 2021");

        assertThat(_get(AsOfPicker.class).asOf().day()).isEqualTo("2021-05-31");
        assertThat(_find(ContactCards.class)).isNotEmpty();
        assertThat(numbers()).isEmpty();
    }

    private static List<Anchor> numbers() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().startsWith("tel:"))
                .toList();
    }

    @Test
    void nonsenseIsToldSo() {
        WhoToContactPages.ask("zzqqxx");

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("« zzqqxx »".replace(" ", "\u00a0")));
    }
}
