package fr.irev.maillage.mailings;

import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.LightMarkdown;
import fr.irev.maillage.mailings.letter.Links;
import fr.irev.maillage.mailings.letter.MergeField;
import fr.irev.maillage.mailings.letter.MergeText;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong or doubtful in the words, links and pictures of a letter, block by block. */
final class ContentCheck {

    private static final int SUBJECT_MAY_BE_CUT = 120;
    private static final int BLOCKS = 60;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,200}>");

    private final MailingContent content;
    private final List<Problem> problems = new ArrayList<>();
    private int at = Problem.WHOLE;

    private ContentCheck(MailingContent content) {
        this.content = content;
    }

    static List<Problem> of(MailingContent content) {
        var check = new ContentCheck(content);
        check.whole();
        for (check.at = 0; check.at < content.blocks().size(); check.at++) {
            check.block(content.blocks().get(check.at));
        }
        return check.problems;
    }

    private void whole() {
        if (content.subject().isBlank()) {
            refuse("mailings.problem.subject");
        }
        if (content.subject().length() > SUBJECT_MAY_BE_CUT) {
            warn("mailings.problem.subjectCut", SUBJECT_MAY_BE_CUT);
        }
        if (content.senderName().isBlank()) {
            refuse("mailings.problem.senderName");
        }
        fields(content.subject());
        fields(content.preheader());
        if (content.blocks().size() > BLOCKS) {
            refuse("mailings.problem.blocks", BLOCKS);
        }
        if (content.blocks().stream().noneMatch(ContentCheck::says)) {
            refuse(
                    content.blocks().stream().anyMatch(Block.Image.class::isInstance)
                            ? "mailings.problem.imagesOnly"
                            : "mailings.problem.noText");
        }
    }

    /** Whether the block has words of its own: many readers see no pictures. */
    private static boolean says(Block block) {
        return switch (block) {
            case Block.Text(var markdown) -> !markdown.isBlank();
            case Block.Article article ->
                !article.markdown().isBlank() || !article.title().isBlank();
            case Block.Agenda agenda -> !agenda.events().isEmpty();
            case Block.Spotlight spotlight -> !spotlight.markdown().isBlank();
            case Block.Heading heading -> false;
            case Block.Button button -> false;
            case Block.Image image -> false;
            case Block.Divider divider -> false;
        };
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var text) -> {
                warnIfEmpty(text, "mailings.problem.emptyHeading");
                fields(text);
            }
            case Block.Text(var markdown) -> {
                warnIfEmpty(markdown, "mailings.problem.emptyText");
                markdown(markdown);
            }
            case Block.Article article -> {
                warnIfEmpty(article.title(), "mailings.problem.emptyArticle");
                fields(article.title());
                markdown(article.markdown());
                fields(article.linkLabel());
                if (!article.link().isBlank()) {
                    link(article.link(), article.linkLabel());
                }
            }
            case Block.Agenda agenda -> agenda(agenda);
            case Block.Button(var label, var link) -> {
                if (label.isBlank()) {
                    refuse("mailings.problem.buttonLabel");
                }
                fields(label);
                link(link, label);
            }
            case Block.Image image -> image(image);
            case Block.Spotlight(var place, var markdown) -> {
                warnIfEmpty(place, "mailings.problem.emptySpotlight");
                fields(place);
                markdown(markdown);
            }
            case Block.Divider() -> {}
        }
    }

    private void agenda(Block.Agenda agenda) {
        fields(agenda.title());
        if (agenda.events().isEmpty()) {
            warn("mailings.problem.emptyAgenda");
        }
        if (agenda.events().stream().anyMatch(event -> !content.events().containsKey(event))) {
            refuse("mailings.problem.agendaEvent");
        }
    }

    private void image(Block.Image image) {
        var url = image.url();
        if (url.regionMatches(true, 0, "data:", 0, 5)) {
            refuse("mailings.problem.imageData");
            return;
        }
        if (!Links.allowed(url) || url.startsWith("mailto:")) {
            refuse("mailings.problem.link", shortened(url));
            return;
        }
        if (Links.unprotected(url)) {
            warn("mailings.problem.imageHttp");
        }
        if (image.alt().isBlank() && !image.decorative()) {
            refuse("mailings.problem.alt", url.substring(url.lastIndexOf('/') + 1));
        }
        fields(image.alt());
    }

    private void markdown(String markdown) {
        if (!LightMarkdown.simple(markdown)) {
            refuse("mailings.problem.complex");
            return;
        }
        fields(markdown);
        if (TAG.matcher(markdown).find()) {
            warn("mailings.problem.html");
        }
        LightMarkdown.links(markdown).forEach(link -> link(link.destination(), link.words()));
    }

    private void link(String address, String words) {
        if (address.contains("{{") || address.contains("%7B%7B")) {
            refuse("mailings.problem.fieldInLink", shortened(address));
            return;
        }
        if (!Links.allowed(address)) {
            refuse("mailings.problem.link", shortened(address));
            return;
        }
        Links.pretendsToBe(address).ifPresent(host -> warn("mailings.problem.foreign", shortened(address), host));
        if (Links.unprotected(address)) {
            warn("mailings.problem.linkHttp", shortened(address));
        }
        var shown = Links.host(Links.tidy(words));
        if (shown != null && !shown.equals(Links.host(address))) {
            warn("mailings.problem.otherHost", shown, shortened(address));
        }
    }

    private void fields(String text) {
        MergeText.unknownField(text).ifPresent(unknown -> refuse("mailings.problem.field", unknown, MergeField.all()));
    }

    private void warnIfEmpty(String text, String key) {
        if (text.isBlank()) {
            warn(key);
        }
    }

    private void refuse(String key, Object... parameters) {
        problems.add(new Problem(true, at, Texts.text(key, parameters)));
    }

    private void warn(String key, Object... parameters) {
        problems.add(new Problem(false, at, Texts.text(key, parameters)));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
