package fr.irev.maillage.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.PeopleImports;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Takes the refused lines of an import home. */
class RejectsLink extends Anchor {

    private static final long serialVersionUID = 1L;

    RejectsLink(PeopleImports imports, ImportId id) {
        super(
                DownloadHandler.fromInputStream(request -> {
                    var text = new StringWriter();
                    imports.rejects(id, text);
                    var file = text.toString().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "rejets.csv", "text/csv;charset=utf-8", file.length);
                }),
                AttachmentType.DOWNLOAD,
                Texts.text("exchange.import.rejects"));
    }
}
