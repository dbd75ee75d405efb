package fr.irev.maillage.mailings.letter;

import java.util.List;

/** What of a letter serves for the next one: headings, labels and order; not what belonged to the month. */
public final class LetterStructure {

    private LetterStructure() {}

    /**
     * The block without what belonged to the month.
     *
     * @param events what an agenda announces now, by number
     */
    public static Block emptied(Block block, List<Long> events) {
        return switch (block) {
            case Block.Heading heading -> heading;
            case Block.Text text -> new Block.Text("");
            case Block.Article article -> new Block.Article("", "", "", article.linkLabel());
            case Block.Agenda agenda -> new Block.Agenda(agenda.title(), events);
            case Block.Button button -> new Block.Button(button.label(), "");
            case Block.Image image -> new Block.Image("", "", image.decorative());
            case Block.Spotlight spotlight -> new Block.Spotlight("", "");
            case Block.Divider divider -> divider;
        };
    }
}
