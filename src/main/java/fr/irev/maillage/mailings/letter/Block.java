package fr.irev.maillage.mailings.letter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a letter. There is no block of free HTML: whatever people type is text. Texts marked Markdown know bold, italics,
 * links and lists; all others are plain. Merge fields ({@link MergeField}) may stand in every text, never in an address.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Block.Article.class, name = "article"),
    @JsonSubTypes.Type(value = Block.Agenda.class, name = "agenda"),
    @JsonSubTypes.Type(value = Block.Button.class, name = "button"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Spotlight.class, name = "spotlight"),
    @JsonSubTypes.Type(value = Block.Divider.class, name = "divider")
})
public sealed interface Block {

    /** A heading between parts of the letter. */
    record Heading(String text) implements Block {
        public Heading {
            text = orEmpty(text);
        }
    }

    /** Paragraphs, in light Markdown. */
    record Text(String markdown) implements Block {
        public Text {
            markdown = orEmpty(markdown);
        }
    }

    /** News, a publication, a call: title, Markdown text, and where to read on (both empty: nowhere). */
    record Article(String title, String markdown, String link, String linkLabel) implements Block {
        public Article {
            title = orEmpty(title);
            markdown = orEmpty(markdown);
            link = Links.tidy(orEmpty(link));
            linkLabel = orEmpty(linkLabel);
        }
    }

    /** Events to come, chosen by their numbers; what is said of them is read from the events. */
    record Agenda(String title, List<Long> events) implements Block {
        public Agenda {
            title = orEmpty(title);
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** One thing to do. */
    record Button(String label, String link) implements Block {
        public Button {
            label = orEmpty(label);
            link = Links.tidy(orEmpty(link));
        }
    }

    /** A picture that stands on a server of its own; described in words, or decorative and then silent. */
    record Image(String url, String alt, boolean decorative) implements Block {
        public Image {
            url = Links.tidy(orEmpty(url));
            alt = orEmpty(alt);
        }
    }

    /** « Territoire à l’honneur »: a place and what happens there, in light Markdown. */
    record Spotlight(String place, String markdown) implements Block {
        public Spotlight {
            place = orEmpty(place);
            markdown = orEmpty(markdown);
        }
    }

    /** A line across. */
    record Divider() implements Block {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
