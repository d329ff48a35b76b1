package vn.kontum.report.web.run;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.web.file.FileTable;
import vn.kontum.report.web.file.InputTable;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableView;

/** The tables on the page of a run: its files, other runs for the same work, and what went into its edition. */
@Component
final class RunPageTables {
    private static final int ATTEMPTS = 10;

    private final ReceivedFileRepository receivedFiles;
    private final EditionRepository editions;
    private final RunRepository runs;
    private final RunRowFactory rows;
    private final FileTable fileTable;
    private final RunTable runTable;
    private final InputTable inputTable;

    RunPageTables(
            ReceivedFileRepository receivedFiles,
            EditionRepository editions,
            RunRepository runs,
            RunRowFactory rows,
            FileTable fileTable,
            RunTable runTable,
            InputTable inputTable) {
        this.receivedFiles = receivedFiles;
        this.editions = editions;
        this.runs = runs;
        this.rows = rows;
        this.fileTable = fileTable;
        this.runTable = runTable;
        this.inputTable = inputTable;
    }

    void show(Run run, TableRequest request, ViewFormatter formatter, Model model) {
        List<ReceivedFileRecord> files = receivedFiles.ofRun(run.id());
        model.addAttribute("files", fileTable.of(formatter.text("run.files"), files, request, formatter));
        model.addAttribute("attempts", attempts(run, request, formatter));
        model.addAttribute("inputs", inputTable.of(run.editionId().flatMap(editions::find), request, formatter));
    }

    /** Runs for the same work, the newest first, this one among them. */
    private TableView attempts(Run run, TableRequest request, ViewFormatter formatter) {
        List<Run> same = run.request().period().isEmpty()
                ? List.of()
                : runs.newest(run.request().job(), run.request().period(), ATTEMPTS);
        return runTable.attempts(rows.of(same, formatter), request, formatter);
    }
}
