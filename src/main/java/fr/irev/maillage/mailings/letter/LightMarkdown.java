package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown people may type: paragraphs, bold, italics, links and lists. Anything else, HTML included, is words to be read.
 * Merge fields are filled in after the text was understood, so that no reader's data can become markup.
 */
public final class LightMarkdown {

    /** Characters of one text. */
    public static final int LONGEST = 20_000;

    private static final int DEEPEST = 30;
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .maxOpenBlockParsers(12)
            .build();
    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 14px 0",
            "ul", "margin:0 0 14px 0;padding:0 0 0 24px",
            "ol", "margin:0 0 14px 0;padding:0 0 0 24px",
            "li", "margin:0 0 6px 0",
            "a", "color:#0b5563;text-decoration:underline");
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                var style = STYLES.get(tag);
                if (style != null) {
                    attributes.put("style", style);
                }
                if (tag.equals("a")) {
                    attributes.put("class", "lien");
                }
            })
            .build();

    private LightMarkdown() {}

    /** Words to stand in a text as they are: nothing in them is markup, and no merge field. */
    public static String words(String plain) {
        return plain.replaceAll("\\s+", " ")
                .replaceAll("([\\p{Punct}&&[^'.,;:()/%]])", "\\\\$1")
                .replace("\\{\\{", "\\{ \\{");
    }

    /** Whether the text is short and flat enough to be understood in no time. */
    public static boolean simple(String markdown) {
        return markdown.length() <= LONGEST && depth(PARSER.parse(markdown)) <= DEEPEST;
    }

    /** Where its links lead, with the words that carry them. */
    public static List<WrittenLink> links(String markdown) {
        var links = new ArrayList<WrittenLink>();
        understood(markdown, UnaryOperator.identity(), false).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(new WrittenLink(words(link), link.getDestination()));
            }
        });
        return links;
    }

    /** A link and the words it is under. */
    public record WrittenLink(String words, String destination) {}

    /** HTML with styles inline; the words are given to {@code filling} before they are escaped. */
    static String html(String markdown, UnaryOperator<String> filling) {
        return HTML.render(understood(markdown, filling, true));
    }

    /** The same words as plain text, links written out. */
    static String text(String markdown, UnaryOperator<String> filling) {
        var writer = new PlainWriter();
        understood(markdown, filling, true).accept(writer);
        return writer.text.toString().strip();
    }

    private static Node understood(String markdown, UnaryOperator<String> filling, boolean allowedLinksOnly) {
        var document = PARSER.parse(markdown);
        if (markdown.length() > LONGEST || depth(document) > DEEPEST) {
            throw new UnrenderableLetter(Texts.text("mailings.problem.complex"));
        }
        var every = everyNode(document);
        every.forEach(LightMarkdown::toWords);
        joinWords(document);
        for (var node : everyNode(document)) {
            if (node instanceof Text words) {
                words.setLiteral(filling.apply(words.getLiteral()));
            } else if (node instanceof Link link) {
                link.setDestination(Links.tidy(link.getDestination()));
                link.setTitle(null);
                if (allowedLinksOnly && !Links.allowed(link.getDestination())) {
                    unwrap(link);
                }
            }
        }
        return document;
    }

    private static void toWords(Node node) {
        switch (node) {
            case HtmlInline html -> replace(html, html.getLiteral());
            case Code code -> replace(code, code.getLiteral());
            case Image image -> unwrap(image);
            default -> {}
        }
    }

    private static void replace(Node node, String words) {
        node.insertAfter(new Text(words));
        node.unlink();
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    /** Neighbouring words become one node, so that a field is seen whole. */
    private static void joinWords(Node document) {
        for (var node : everyNode(document)) {
            if (node instanceof Text words && words.getParent() != null) {
                while (words.getNext() instanceof Text next) {
                    words.setLiteral(words.getLiteral() + next.getLiteral());
                    next.unlink();
                }
            }
        }
    }

    private static List<Node> everyNode(Node root) {
        var all = new ArrayList<Node>();
        var open = new ArrayDeque<Node>();
        open.push(root);
        while (!open.isEmpty()) {
            var node = open.pop();
            all.add(node);
            for (var child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
        return all;
    }

    /** Counted without recursion: the text may have been made to exhaust it. */
    private static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        var node = root;
        while (true) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (depth == 0) {
                return deepest;
            }
            node = node.getNext();
        }
    }

    private static String words(Node node) {
        var writer = new PlainWriter();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(writer);
        }
        return writer.text.toString();
    }

    private static final class PlainWriter extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private int number;

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak line) {
            text.append('\n');
        }

        @Override
        public void visit(Link link) {
            int from = text.length();
            visitChildren(link);
            var address = link.getDestination().replaceFirst("(?i)^mailto:", "");
            if (!text.substring(from).equals(address)) {
                text.append(" (").append(address).append(')');
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
        }

        @Override
        public void visit(BulletList list) {
            number = 0;
            visitChildren(list);
            text.append('\n');
        }

        @Override
        public void visit(OrderedList list) {
            var first = list.getMarkerStartNumber();
            number = first == null ? 1 : first;
            visitChildren(list);
            number = 0;
            text.append('\n');
        }

        @Override
        public void visit(ListItem item) {
            text.append(number > 0 ? number++ + ". " : "- ");
            visitChildren(item);
        }
    }
}
