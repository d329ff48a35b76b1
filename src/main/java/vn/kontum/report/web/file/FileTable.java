package vn.kontum.report.web.file;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Files that arrived, what became of them, and whether their answers were taken away. */
@Component
public final class FileTable {
    private final UnitNameLookup units;
    private final AnswerDownloads downloads;
    private final WorkDirectory folders;

    FileTable(UnitNameLookup units, AnswerDownloads downloads, PipelineProperties settings) {
        this.units = units;
        this.downloads = downloads;
        this.folders = settings.folders();
    }

    /** In the given order. */
    public TableView of(String caption, List<ReceivedFileRecord> files, TableRequest request, ViewFormatter formatter) {
        Map<Long, Instant> taken = downloads.of(files.stream()
                .filter(this::lies)
                .map(file -> file.receivedFile().seq())
                .toList());
        return TableView.of(
                "files",
                caption,
                List.of(
                        TableColumn.number("seq", formatter.text("file.seq")),
                        TableColumn.text("name", formatter.text("file.name")),
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("period", formatter.text("quarter")),
                        TableColumn.text("received", formatter.text("file.received")),
                        TableColumn.text("verdict", formatter.text("file.verdict")),
                        TableColumn.text("answer", formatter.text("file.answer")),
                        TableColumn.links("open", formatter.text("file.open"))),
                files.stream().map(f -> row(f, taken, formatter)).toList(),
                request);
    }

    private TableRow row(ReceivedFileRecord entry, Map<Long, Instant> taken, ViewFormatter formatter) {
        FileRow file = FileRow.of(entry, units, formatter);
        TableCell links = TableCell.empty();
        if (file.answered()) {
            links = links.opening("/download/answer/" + file.seq(), formatter.text("file.answer.get"));
        }
        if (file.stored()) {
            links = links.opening("/download/original/" + file.seq(), formatter.text("file.original"));
        }
        String incident = file.incident().isEmpty() ? "" : formatter.text("file.incident", file.incident());
        return TableRow.of(
                TableCell.count(file.seq()),
                TableCell.text(file.file()).detailed(file.size()).withClass("name"),
                TableCell.text(file.unit()),
                TableCell.text(file.period()).withClass("when"),
                TableCell.moment(file.received(), entry.receivedFile().receivedAt()),
                TableCell.badge(file.mark()).detailed(incident.isEmpty() ? rules(entry) : incident),
                TableCell.text(answer(
                        entry,
                        Optional.ofNullable(taken.get(entry.receivedFile().seq())),
                        formatter)),
                links);
    }

    /** Rules by their numbers; codes of the intake say nothing to people. */
    private static String rules(ReceivedFileRecord entry) {
        return entry.codes().stream()
                .filter(code -> code.matches("R\\d+.*"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** An answer that no longer lies in the outbox was taken away by its unit; one that lies there may have been copied by it. */
    private String answer(ReceivedFileRecord entry, Optional<Instant> taken, ViewFormatter formatter) {
        if (entry.answer().isEmpty()) {
            return "";
        }
        Optional<Instant> copied =
                taken.filter(at -> entry.answeredAt().filter(at::isBefore).isEmpty());
        return copied.map(at -> formatter.text("answer.copied", formatter.moment(at)))
                .orElseGet(() -> formatter.text(lies(entry) ? "answer.lies" : "answer.fetched"));
    }

    private boolean lies(ReceivedFileRecord entry) {
        return entry.answer()
                .filter(path -> Files.exists(folders.outbox().resolve(path).normalize()))
                .isPresent();
    }
}
