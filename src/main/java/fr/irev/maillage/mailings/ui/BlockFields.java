package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The fields of one block, and the block as typed in them.
 *
 * @param components in reading order
 */
record BlockFields(List<Component> components, Supplier<Block> block) {

    static BlockFields of(Block block, List<EventFacts> events, Runnable changed) {
        return switch (block) {
            case Block.Heading(var text) -> {
                var field = line("heading", text, changed);
                yield new BlockFields(List.of(field), () -> new Block.Heading(field.getValue()));
            }
            case Block.Text(var markdown) -> {
                var field = new MarkdownField(Texts.text("mailings.block.field.text"), markdown, changed);
                yield new BlockFields(List.of(field), () -> new Block.Text(field.value()));
            }
            case Block.Article article -> article(article, changed);
            case Block.Agenda agenda -> agenda(agenda, events, changed);
            case Block.Button(var label, var link) -> {
                var words = line("label", label, changed);
                var address = line("link", link, changed);
                yield new BlockFields(
                        List.of(words, address), () -> new Block.Button(words.getValue(), address.getValue()));
            }
            case Block.Image image -> image(image, changed);
            case Block.Spotlight(var place, var markdown) -> {
                var where = line("place", place, changed);
                var text = new MarkdownField(Texts.text("mailings.block.field.text"), markdown, changed);
                yield new BlockFields(List.of(where, text), () -> new Block.Spotlight(where.getValue(), text.value()));
            }
            case Block.Divider divider ->
                new BlockFields(List.of(new Paragraph(Texts.text("mailings.block.divider.what"))), () -> divider);
        };
    }

    private static BlockFields article(Block.Article article, Runnable changed) {
        var title = line("title", article.title(), changed);
        var text = new MarkdownField(Texts.text("mailings.block.field.text"), article.markdown(), changed);
        var link = line("link", article.link(), changed);
        var label = line("linkLabel", article.linkLabel(), changed);
        return new BlockFields(
                List.of(title, text, link, label),
                () -> new Block.Article(title.getValue(), text.value(), link.getValue(), label.getValue()));
    }

    private static BlockFields agenda(Block.Agenda agenda, List<EventFacts> events, Runnable changed) {
        var title = line("title", agenda.title(), changed);
        var chosen = new MultiSelectComboBox<EventFacts>(Texts.text("mailings.block.field.events"));
        chosen.setItems(events);
        chosen.setItemLabelGenerator(NewInvitation::label);
        chosen.setValue(events.stream()
                .filter(event -> agenda.events().contains(event.event().eventId()))
                .toList());
        chosen.setHelperText(
                Texts.text(events.isEmpty() ? "mailings.invitation.none" : "mailings.block.field.events.help"));
        chosen.setWidthFull();
        chosen.addValueChangeListener(change -> changed.run());
        return new BlockFields(
                List.of(title, chosen),
                () -> new Block.Agenda(
                        title.getValue(),
                        chosen.getValue().stream()
                                .sorted(Comparator.comparing(EventFacts::startsAt))
                                .map(event -> event.event().eventId())
                                .toList()));
    }

    private static BlockFields image(Block.Image image, Runnable changed) {
        var address = line("image", image.url(), changed);
        var alt = line("alt", image.alt(), changed);
        alt.setHelperText(Texts.text("mailings.block.field.alt.help"));
        var decorative = new Checkbox(Texts.text("mailings.block.field.decorative"), image.decorative());
        alt.setEnabled(!image.decorative());
        decorative.addValueChangeListener(change -> {
            alt.setEnabled(!change.getValue());
            changed.run();
        });
        return new BlockFields(
                List.of(address, alt, decorative),
                () -> new Block.Image(address.getValue(), alt.getValue(), decorative.getValue()));
    }

    private static TextField line(String key, String value, Runnable changed) {
        var field = new TextField(Texts.text("mailings.block.field." + key));
        field.setValue(value);
        field.setMaxLength(2000);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(1500);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }
}
