package vn.kontum.report.submission.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.NewWorkbook;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.StyleRegistry;

/**
 * The receipt for an accepted file: every figure as it was read, so that a misread is spotted while it can still be
 * mended.
 */
final class ReceiptWriter {
    private static final int COLUMNS = 7;

    private final ResponseFormatter words;
    private final ResponseTemplate design;

    ReceiptWriter(ResponseFormatter words, ResponseTemplate design) {
        this.words = words;
        this.design = design;
    }

    byte[] write(ResponseRequest responseRequest) {
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ListSheetWriter list =
                    new ListSheetWriter(workbook, workbook.createSheet(words.text("receipt.sheet")), design, COLUMNS);
            head(list, responseRequest);
            warnings(list, responseRequest.judgement().findings());
            responseRequest.judgement().submission().ifPresent(submission -> {
                responseRequest.correction().ifPresent(c -> changes(list, c, submission));
                figures(list, submission);
            });
            ReproducibleOpcWriter.write(
                    workbook, out, responseRequest.entry().arrival().receivedAt());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[receipt] cannot be written in memory", e);
        }
    }

    private void head(ListSheetWriter list, ResponseRequest responseRequest) {
        boolean owed = responseRequest.judgement().codes().contains(FindingCode.STILL_OWED.name());
        list.line(
                owed
                        ? words.text("verdict.OWED")
                        : words.verdict(responseRequest.judgement().outcome(), 0),
                ResponseStyle.TITLE);
        list.facts(words.facts(responseRequest, false));
        responseRequest
                .judgement()
                .submission()
                .ifPresent(s -> list.line(
                        words.text("receipt.counts", s.cellsRead(), s.readings().size(), s.cellsIgnored()),
                        ResponseStyle.TEXT));
        list.line(words.text("receipt.check"), ResponseStyle.HINT);
    }

    private void warnings(ListSheetWriter list, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        list.gap();
        list.line(words.text("receipt.warnings", findings.size()), ResponseStyle.SECTION);
        if (findings.stream().anyMatch(Finding::open)) {
            list.line(words.text("receipt.open"), ResponseStyle.TEXT);
        }
        list.heads(columns("no", "message", "severity", "code", "cell", "entered", "remedy"), false);
        int number = 0;
        for (Finding finding : findings) {
            list.row(
                    List.of(
                            Integer.toString(++number),
                            finding.messageVi(),
                            words.severity(finding),
                            finding.code(),
                            finding.place().map(p -> p.sheet() + "!" + p.cell()).orElse(words.text("whole.file")),
                            finding.entered(),
                            finding.remedyVi()),
                    design.look(ResponseStyle.CELL));
        }
    }

    private void changes(ListSheetWriter list, Correction correction, Submission submission) {
        List<ValueChange> changes = ValueChange.between(correction.before(), submission.readings());
        list.gap();
        list.line(words.text("receipt.changes", correction.version(), changes.size()), ResponseStyle.SECTION);
        if (!changes.isEmpty()) {
            list.heads(columns("no", "variable", "measure", "before", "after", "cell", "note"), false);
        }
        int number = 0;
        for (ValueChange change : changes) {
            List<XSSFCell> cells = list.row(
                    List.of(
                            Integer.toString(++number),
                            words.variable(change.variable()),
                            words.measure(change.variable()),
                            words.figure(change.before()),
                            words.figure(change.after()),
                            change.after().map(ReceiptWriter::where).orElse(""),
                            change.after().flatMap(ReportedValue::note).orElse("")),
                    design.look(ResponseStyle.CELL));
            figures(list, cells, design.look(ResponseStyle.CELL));
        }
        correction.effects().forEach(effect -> list.line(effect, ResponseStyle.TEXT));
    }

    private void figures(ListSheetWriter list, Submission submission) {
        list.gap();
        list.line(words.text("receipt.figures"), ResponseStyle.SECTION);
        list.heads(columns("no", "variable", "measure", "readAs", "typed", "cell", "note"), false);
        int number = 0;
        for (ReportedValue reportedValue : submission.readings()) {
            CellStyleSpec look = reportedValue.readAs().isPresent()
                    ? design.look(ResponseStyle.NORMALISED)
                    : design.look(ResponseStyle.CELL);
            List<XSSFCell> cells = list.row(
                    List.of(
                            Integer.toString(++number),
                            words.variable(reportedValue.variable()),
                            words.measure(reportedValue.variable()),
                            words.figure(Optional.of(reportedValue)),
                            reportedValue.entered(),
                            where(reportedValue),
                            reportedValue.note().orElse("")),
                    look);
            figures(list, cells, look);
        }
    }

    /** The two columns of figures stand to the right, digit under digit, and apart from the address beside them. */
    private static void figures(ListSheetWriter list, List<XSSFCell> cells, CellStyleSpec look) {
        CellStyleSpec right = look.right();
        list.restyle(cells.get(5), look.center());
        cells.subList(3, 5)
                .forEach(cell -> list.restyle(
                        cell, StyleRegistry.looksLikeFormula(cell.getStringCellValue()) ? right.quoted() : right));
    }

    private List<String> columns(String... keys) {
        return java.util.stream.Stream.of(keys)
                .map(key -> words.text("column." + key))
                .toList();
    }

    private static String where(ReportedValue reportedValue) {
        return reportedValue.cell().isEmpty() ? "" : reportedValue.sheet() + "!" + reportedValue.cell();
    }
}
