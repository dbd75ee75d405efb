package fr.irev.maillage.mailings.letter;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The plain part: visible words in their order, links written out. */
public final class PlainPage implements LetterPage {

    private static final String RULE = "----------------------------------------";

    private final UnaryOperator<String> filling;
    private final ToIntFunction<String> width;
    private final StringBuilder text = new StringBuilder();

    /** @param width how many characters of some words readers will see */
    public PlainPage(UnaryOperator<String> filling, ToIntFunction<String> width) {
        this.filling = filling;
        this.width = width;
    }

    @Override
    public void begin(String senderName, String kind, String title, String preheader) {
        if (!preheader.isEmpty()) {
            paragraph(preheader);
        }
        paragraph(senderName + "\n" + kind);
        paragraph(title + "\n" + "=".repeat(Math.min(60, width.applyAsInt(title))));
    }

    @Override
    public void heading(String words) {
        paragraph(words + "\n" + "-".repeat(Math.min(60, width.applyAsInt(words))));
    }

    @Override
    public void subheading(String words) {
        paragraph(words);
    }

    @Override
    public void markdown(String markdown) {
        paragraph(LightMarkdown.text(markdown, filling));
    }

    @Override
    public void line(String words) {
        paragraph(words);
    }

    @Override
    public void link(String words, String address) {
        paragraph(words + " : " + address);
    }

    @Override
    public void button(String words, String address, boolean first) {
        link(words, address);
    }

    @Override
    public void image(String address, String description) {
        if (!description.isEmpty()) {
            paragraph("[" + description + "]");
        }
    }

    @Override
    public void facts(List<Fact> facts) {
        var lines = new StringBuilder();
        for (var fact : facts) {
            lines.append(fact.name()).append(" : ").append(fact.value());
            if (!fact.address().isEmpty() && !fact.address().equals(fact.value())) {
                lines.append(" (").append(fact.address()).append(')');
            }
            lines.append('\n');
        }
        paragraph(lines.toString().strip());
    }

    @Override
    public void divider() {
        paragraph(RULE);
    }

    @Override
    public void foot() {
        paragraph(RULE);
    }

    @Override
    public void end() {}

    private void paragraph(String words) {
        if (!words.isBlank()) {
            text.append(words).append("\n\n");
        }
    }

    public String written() {
        return text.toString().strip() + "\n";
    }
}
