package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.geography.GeographyOrder;
import fr.irev.maillage.territories.geography.GeographyRefused;
import fr.irev.maillage.territories.geography.GeographyUpdates;
import fr.irev.maillage.territories.geography.SentFile;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** « Mettre à jour la géographie prioritaire »: choose the publisher's files, look at the differences, apply, take back. */
@Route("territoires/geographie-prioritaire")
@PageTitle("Mettre à jour la géographie prioritaire – Maillage")
@RolesAllowed(Roles.GESTION)
class GeographyView extends Page {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FILES = 3;

    private final transient GeographyUpdates updates;
    private final transient Clock clock;
    private final Div problem = new Div();
    private final Div step = new Div();
    private Upload upload = new Upload();
    private final Button compare = new Button(Texts.text("geography.ui.compare"), click -> compare());
    private final transient List<SentFile> files = new ArrayList<>();

    GeographyView(GeographyUpdates updates, Clock clock) {
        super(Texts.text("geography.ui.title"));
        this.updates = updates;
        this.clock = clock;
        lead(Texts.text("geography.ui.lead"));
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.getElement().setAttribute("tabindex", "-1");
        problem.setVisible(false);
        step.addClassName("sheet");
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        add(problem, step);
        choose();
    }

    /** First step: which files; below, what was brought in before. */
    private void choose() {
        files.clear();
        received();
        step.removeAll();
        step.add(new PageSection(
                Texts.text("geography.ui.files"),
                new Paragraph(Texts.text("geography.ui.files.which")),
                upload(),
                compare));
        step.add(new DoneUpdates(updates, clock, this::undone));
    }

    /** As {@link #choose}, for somebody whose button has just gone with the step before: the cursor goes where they go on. */
    private void chooseAnother() {
        choose();
        upload.getElement()
                .executeJs("requestAnimationFrame(() => this.querySelector('[slot=\"add-button\"]')?.focus())");
    }

    private Upload upload() {
        upload = new Upload((UploadHandler) GeographyView.this::receive);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".json", ".geojson");
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(GeographyUpdates.LARGEST_FILE);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Texts.text("geography.ui.choose"))
                        .setMany(Texts.text("geography.ui.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Texts.text("geography.ui.drop"))
                        .setMany(Texts.text("geography.ui.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("geography.ui.large"))
                        .setIncorrectFileType(Texts.text("geography.ui.type"))
                        .setTooManyFiles(Texts.text("geography.ui.many"))));
        upload.addFileRejectedListener(rejected -> tell(List.of(rejected.getErrorMessage())));
        upload.addFileRemovedListener(removed -> {
            files.removeIf(file -> file.name().equals(removed.getFileName()));
            received();
        });
        return upload;
    }

    /** Reads one octet beyond the limit and no further, whatever the browser let through. */
    private void receive(UploadEvent sent) throws IOException {
        var content = sent.getInputStream().readNBytes(GeographyUpdates.LARGEST_FILE + 1);
        sent.getUI().access(() -> take(new SentFile(sent.getFileName(), content)));
    }

    /** A file of the same name replaces the one before. */
    void take(SentFile file) {
        problem.setVisible(false);
        files.removeIf(one -> one.name().equals(file.name()));
        files.add(file);
        received();
    }

    private void received() {
        compare.setEnabled(!files.isEmpty());
    }

    /** Second step: what would change. */
    private void compare() {
        problem.setVisible(false);
        try {
            var comparison = updates.compare(files);
            var panel = new ComparisonPanel(comparison, clock, this::apply, this::chooseAnother);
            step.removeAll();
            step.add(panel);
            // The button that asked is gone: reading goes on with the answer.
            panel.getElement().executeJs("this.focus({preventScroll: true})");
        } catch (GeographyRefused refused) {
            tell(refused.sentences());
            choose();
        }
    }

    private void apply(ComparisonPanel panel, GeographyOrder order) {
        problem.setVisible(false);
        try {
            long update = updates.apply(files, panel.comparison(), order);
            Notices.done(Texts.text("geography.ui.done"), () -> takeBack(update));
            choose();
        } catch (GeographyRefused refused) {
            tell(refused.sentences());
        }
    }

    private void takeBack(long update) {
        try {
            updates.undo(update);
            undone();
        } catch (GeographyRefused refused) {
            tell(refused.sentences());
        }
    }

    private void undone() {
        Notices.done(Texts.text("geography.ui.undone"));
        choose();
    }

    private void tell(List<String> sentences) {
        problem.removeAll();
        if (sentences.size() == 1) {
            problem.setText(sentences.getFirst());
        } else {
            var list = new UnorderedList();
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            problem.add(list);
        }
        problem.setVisible(true);
        problem.getElement().executeJs("this.focus()");
    }
}
