package vn.kontum.report.web.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kontum.report.publication.FindingRepository.FoundFinding;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Errors and warnings, each with its cell, its value and the value before. */
@Component
final class FindingTable {
    private final FindingRowFactory rows;

    FindingTable(FindingRowFactory rows) {
        this.rows = rows;
    }

    /**
     * In the given order.
     *
     * @param acts whether the reader may waive
     */
    TableView of(
            String caption, List<FoundFinding> found, boolean acts, TableRequest request, ViewFormatter formatter) {
        return ofRows(caption, rows.of(found, formatter), acts, request, formatter);
    }

    /** As {@link #of}, of rows that are written already. */
    TableView ofRows(
            String caption, List<FindingRow> findings, boolean acts, TableRequest request, ViewFormatter formatter) {
        return TableView.of(
                "findings",
                caption,
                List.of(
                        TableColumn.text("severity", formatter.text("finding.severity")),
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("place", formatter.text("finding.place")),
                        TableColumn.number("entered", formatter.text("finding.entered")),
                        TableColumn.number("previous", formatter.text("finding.previous")),
                        TableColumn.text("message", formatter.text("finding.message")),
                        TableColumn.links("acts", formatter.text("finding.acts"))),
                findings.stream().map(f -> row(f, acts, formatter)).toList(),
                request);
    }

    /** A rule by its number and what it asks for; codes of the intake say nothing to people, their messages do. */
    private static String rule(FindingRow finding) {
        if (!finding.code().matches("R\\d+.*")) {
            return "";
        }
        return finding.title().isEmpty() ? finding.code() : finding.code() + " \u2013 " + finding.title();
    }

    private static TableRow row(FindingRow finding, boolean acts, ViewFormatter formatter) {
        TableCell unit = TableCell.text(finding.unit())
                .detailed(finding.period() + (finding.file().isEmpty() ? "" : " \u00B7 " + finding.file()))
                .withClass("roomy");
        TableCell links = finding.receivedFile() > 0
                ? TableCell.empty()
                        .opening("/download/answer/" + finding.receivedFile(), formatter.text("file.answer.get"))
                : TableCell.empty();
        if (finding.waivable() && acts) {
            links = links.opening(
                    "/findings/waive?unit=" + finding.unitCode() + "&period=" + finding.periodCode() + "&code="
                            + finding.waiver(),
                    formatter.text("waive"));
        }
        return TableRow.of(
                TableCell.badge(finding.severity()).detailed(rule(finding)),
                finding.periodCode().isEmpty()
                        ? unit
                        : unit.leadingTo("/units/" + finding.unitCode() + "/" + finding.periodCode()),
                TableCell.text(finding.place()).detailed(finding.variable()),
                TableCell.text(finding.entered()).withClass("name"),
                TableCell.text(finding.previous()).withClass("name"),
                TableCell.text(finding.message()).detailed(finding.remedy()),
                links);
    }
}
