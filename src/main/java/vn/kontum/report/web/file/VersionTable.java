package vn.kontum.report.web.file;

import java.util.List;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The versions of a submission, each with its state and its original file. */
public final class VersionTable {
    private VersionTable() {}

    public static TableView of(List<VersionSummary> chain, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = chain.stream()
                .map(v -> TableRow.of(
                        TableCell.count(v.version()),
                        TableCell.badge(state(v.state(), formatter)),
                        TableCell.moment(formatter.moment(v.receivedAt()), v.receivedAt()),
                        TableCell.empty()
                                .opening(
                                        "/download/original/" + v.receivedFileSeq(),
                                        formatter.text("file.original.get"))))
                .toList();
        return TableView.of(
                "versions",
                formatter.text("unit.versions"),
                List.of(
                        TableColumn.number("version", formatter.text("version.word")),
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("received", formatter.text("file.received")),
                        TableColumn.links("file", formatter.text("file.original"))),
                rows,
                request);
    }

    private static StatusBadge state(VersionState state, ViewFormatter formatter) {
        String word = formatter.text("submission." + state);
        return switch (state) {
            case ACTIVE -> new StatusBadge("good", "good", word);
            case SUPERSEDED, SET_ASIDE, WITHDRAWN -> new StatusBadge("again", "idle", word);
            case AWAITING_APPROVAL -> new StatusBadge("ask", "warn", word);
            case REJECTED -> new StatusBadge("bad", "bad", word);
        };
    }
}
