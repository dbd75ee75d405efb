package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.shared.ui.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Writes blocks on a page. Unfinished ones leave no trace, so that a draft can be looked at while it grows. */
public final class BlockWriter {

    private final Map<Long, EventFacts> events;
    private final UnaryOperator<String> filling;
    private final LetterPage page;

    public BlockWriter(Map<Long, EventFacts> events, UnaryOperator<String> filling, LetterPage page) {
        this.events = events;
        this.filling = filling;
        this.page = page;
    }

    public void write(Block block) {
        switch (block) {
            case Block.Heading(var text) -> heading(text);
            case Block.Text(var markdown) -> page.markdown(markdown);
            case Block.Article article -> article(article);
            case Block.Agenda agenda -> agenda(agenda);
            case Block.Button(var label, var link) -> {
                if (!label.isBlank() && Links.allowed(link)) {
                    page.button(filling.apply(label), link, true);
                }
            }
            case Block.Image(var url, var alt, var decorative) -> {
                if (Links.allowed(url)) {
                    page.image(url, decorative ? "" : filling.apply(alt));
                }
            }
            case Block.Spotlight(var place, var markdown) -> {
                heading(place.isBlank() ? "" : Texts.text("mailings.letter.spotlight", place));
                page.markdown(markdown);
            }
            case Block.Divider() -> page.divider();
        }
    }

    private void heading(String text) {
        if (!text.isBlank()) {
            page.heading(filling.apply(text));
        }
    }

    private void article(Block.Article article) {
        if (!article.title().isBlank()) {
            page.subheading(filling.apply(article.title()));
        }
        page.markdown(article.markdown());
        if (Links.allowed(article.link())) {
            var label = article.linkLabel().isBlank()
                    ? Texts.text("mailings.letter.readOn", article.title())
                    : article.linkLabel();
            page.link(filling.apply(label), article.link());
        }
    }

    private void agenda(Block.Agenda agenda) {
        heading(agenda.title());
        agenda.events().stream().map(events::get).filter(Objects::nonNull).forEach(event -> {
            page.subheading(Typography.french(event.title()));
            page.facts(EventWords.facts(event));
        });
    }
}
