package fr.irev.maillage.exchange.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.ImportRefused;
import fr.irev.maillage.exchange.ImportReport;
import fr.irev.maillage.exchange.ImportTable;
import fr.irev.maillage.exchange.PeopleImports;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Brings people in from a file: choose it, look at what would be done, import, take the rejects home. */
@Route("importer")
@PageTitle("Importer des personnes – Maillage")
@Menu(title = "Importer", order = 90, icon = "vaadin:upload-alt")
@RolesAllowed(Roles.GESTION)
class ImportView extends Page {

    private static final long serialVersionUID = 1L;

    private static final int LOOK_EVERY = 1_000; // milliseconds
    private static final int LATEST = 10;

    private final transient PeopleImports imports;
    private final transient ImportRunner runner;
    private final Div step = new Div();
    private Upload upload = new Upload();
    private final Div problem = new Div();
    private @Nullable ImportId running;

    ImportView(PeopleImports imports, ImportRunner runner) {
        super(Texts.text("exchange.import.title"));
        this.imports = imports;
        this.runner = runner;
        lead(Texts.text("exchange.import.lead"));
        step.addClassName("sheet");
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, step);
        choose();
    }

    /** First step: which file; below, what was imported before. */
    private void choose() {
        step.removeAll();
        imports.interrupted().ifPresent(this::offerToResume);
        step.add(new PageSection(
                Texts.text("exchange.import.file"), new Paragraph(Texts.text("exchange.import.columns")), upload()));
        step.add(new PageSection(Texts.text("exchange.import.latest"), latest()));
    }

    /** As {@link #choose}, for somebody whose button has just gone with the step before: the cursor goes where they go on. */
    private void chooseAnother() {
        choose();
        upload.getElement()
                .executeJs("requestAnimationFrame(() => this.querySelector('[slot=\"add-button\"]')?.focus())");
    }

    private Upload upload() {
        upload = new Upload((UploadHandler) ImportView.this::receive);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImportTable.LARGEST_FILE);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        return upload;
    }

    /** Reads one octet beyond the limit and no further, whatever the browser let through. */
    private void receive(UploadEvent sent) throws IOException {
        var content = sent.getInputStream().readNBytes(ImportTable.LARGEST_FILE + 1);
        sent.getUI().access(() -> look(sent.getFileName(), content));
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(Texts.text("exchange.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(Texts.text("exchange.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("exchange.file.too-large"))
                        .setIncorrectFileType(Texts.text("exchange.file.unknown-type"))
                        .setTooManyFiles(Texts.text("exchange.import.limit")));
    }

    /** Second step: what would be done. */
    void look(String fileName, byte[] content) {
        problem.setVisible(false);
        try {
            var preview = imports.preview(content);
            step.removeAll();
            step.add(new ImportPreviewPanel(fileName, preview, () -> begin(fileName, content), this::chooseAnother));
        } catch (ImportRefused refused) {
            tell(refused.sentence());
            choose();
        }
    }

    /** Third step: the work, which goes on when the page is left. */
    private void begin(String fileName, byte[] content) {
        try {
            follow(imports.begin(fileName, content));
        } catch (ImportRefused refused) {
            tell(refused.sentence());
        }
    }

    private void follow(ImportId id) {
        running = id;
        runner.start(id);
        showProgress();
        getUI().ifPresent(ui -> {
            ui.setPollInterval(LOOK_EVERY);
            ui.addPollListener(poll -> showProgress());
        });
    }

    private void showProgress() {
        var id = running;
        if (id == null) {
            return;
        }
        var report = imports.report(id).orElseThrow();
        step.removeAll();
        if (report.finished()) {
            stopLooking();
            step.add(result(report), new Button(Texts.text("exchange.import.other"), click -> chooseAnother()));
        } else if (!runner.isAtWork(id) && !report.alive()) {
            stopLooking();
            tell(Texts.text("exchange.import.failed"));
            choose();
        } else {
            var bar = new ProgressBar(0, Math.max(1, report.total()), report.done());
            var words = Texts.text("exchange.import.running", report.done(), report.total());
            bar.getElement().setAttribute("aria-label", words);
            step.add(new Paragraph(words), bar, new Paragraph(Texts.text("exchange.import.leave")));
        }
    }

    private PageSection result(ImportReport report) {
        var section = new PageSection(
                Texts.text("exchange.import.finished"),
                new Paragraph(Texts.text(
                        "exchange.import.result",
                        report.created(),
                        report.completed(),
                        report.duplicates(),
                        report.refused())));
        if (report.opposed() > 0) {
            section.add(new Paragraph(Texts.text("exchange.import.opposed", report.opposed())));
        }
        if (report.refused() > 0) {
            section.add(new Paragraph(new RejectsLink(imports, report.id())));
        }
        section.add(new Paragraph(new Anchor(ImportedView.path(report.id()), Texts.text("exchange.import.page"))));
        return section;
    }

    private void offerToResume(ImportReport stopped) {
        var resume = new Button(Texts.text("exchange.import.resume"), click -> follow(stopped.id()));
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        step.add(new EmptyState(Texts.text("exchange.import.stopped", stopped.fileName(), stopped.percent()), resume));
    }

    private Grid<ImportReport> latest() {
        var grid = new ListGrid<ImportReport>(Texts.text("exchange.import.latest"));
        grid.first(
                Texts.text("exchange.import.column.file"),
                report -> new Anchor(ImportedView.path(report.id()), report.fileName()));
        grid.figure(Texts.text("exchange.import.column.when"), report -> Dates.shortMoment(report.importedAt()));
        grid.words(Texts.text("exchange.import.column.by"), ImportReport::importedBy);
        grid.words(
                Texts.text("exchange.import.column.result"),
                report -> Texts.text(
                        "exchange.import.result",
                        report.created(),
                        report.completed(),
                        report.duplicates(),
                        report.refused()));
        grid.action(
                Texts.text("exchange.import.column.rejects"),
                report -> report.refused() > 0 ? new RejectsLink(imports, report.id()) : new Div());
        grid.setEmptyStateComponent(new EmptyState(Texts.text("exchange.import.none")));
        grid.setAllRowsVisible(true);
        grid.setItems(imports.latest(LATEST));
        return grid;
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void stopLooking() {
        running = null;
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        super.onDetach(detach);
    }
}
