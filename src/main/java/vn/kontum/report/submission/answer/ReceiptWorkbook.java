package vn.kontum.report.submission.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.DeterministicPackage;
import vn.kontum.report.workbook.NewWorkbook;
import vn.kontum.report.workbook.StyleRegistry;

/** The receipt for an accepted file: every figure as it was read, so that a misread is spotted while it can still be mended. */
final class ReceiptWorkbook {
    private static final int COLUMNS = 7;

    private final AnswerWords words;
    private final AnswerDesign design;

    ReceiptWorkbook(AnswerWords words, AnswerDesign design) {
        this.words = words;
        this.design = design;
    }

    byte[] write(Answered answered) {
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ListSheetWorkbook list =
                    new ListSheetWorkbook(workbook, workbook.createSheet(words.text("receipt.sheet")), design, COLUMNS);
            head(list, answered);
            warnings(list, answered.judgement().findings());
            answered.judgement().submission().ifPresent(submission -> {
                answered.correction().ifPresent(c -> changes(list, c, submission));
                figures(list, submission);
            });
            DeterministicPackage.write(workbook, out, answered.entry().arrival().receivedAt());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[receipt] cannot be written in memory", e);
        }
    }

    private void head(ListSheetWorkbook list, Answered answered) {
        boolean owed = answered.judgement().codes().contains(FindingCode.STILL_OWED.name());
        list.line(
                owed ? words.text("verdict.OWED") : words.verdict(answered.judgement().outcome(), 0), AnswerLook.TITLE);
        list.facts(words.facts(answered, false));
        answered.judgement()
                .submission()
                .ifPresent(s -> list.line(
                        words.text("receipt.counts", s.cellsRead(), s.readings().size(), s.cellsIgnored()),
                        AnswerLook.TEXT));
        list.line(words.text("receipt.check"), AnswerLook.HINT);
    }

    private void warnings(ListSheetWorkbook list, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        list.gap();
        list.line(words.text("receipt.warnings", findings.size()), AnswerLook.SECTION);
        if (findings.stream().anyMatch(Finding::open)) {
            list.line(words.text("receipt.open"), AnswerLook.TEXT);
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
                    design.look(AnswerLook.CELL));
        }
    }

    private void changes(ListSheetWorkbook list, Correction correction, Submission submission) {
        List<Change> changes = Change.between(correction.before(), submission.readings());
        list.gap();
        list.line(words.text("receipt.changes", correction.version(), changes.size()), AnswerLook.SECTION);
        if (!changes.isEmpty()) {
            list.heads(columns("no", "variable", "measure", "before", "after", "cell", "note"), false);
        }
        int number = 0;
        for (Change change : changes) {
            List<XSSFCell> cells = list.row(
                    List.of(
                            Integer.toString(++number),
                            words.variable(change.variable()),
                            words.measure(change.variable()),
                            words.figure(change.before()),
                            words.figure(change.after()),
                            change.after().map(ReceiptWorkbook::where).orElse(""),
                            change.after().flatMap(Reading::note).orElse("")),
                    design.look(AnswerLook.CELL));
            figures(list, cells, design.look(AnswerLook.CELL));
        }
        correction.effects().forEach(effect -> list.line(effect, AnswerLook.TEXT));
    }

    private void figures(ListSheetWorkbook list, Submission submission) {
        list.gap();
        list.line(words.text("receipt.figures"), AnswerLook.SECTION);
        list.heads(columns("no", "variable", "measure", "readAs", "typed", "cell", "note"), false);
        int number = 0;
        for (Reading reading : submission.readings()) {
            CellLook look =
                    reading.readAs().isPresent() ? design.look(AnswerLook.NORMALISED) : design.look(AnswerLook.CELL);
            List<XSSFCell> cells = list.row(
                    List.of(
                            Integer.toString(++number),
                            words.variable(reading.variable()),
                            words.measure(reading.variable()),
                            words.figure(Optional.of(reading)),
                            reading.entered(),
                            where(reading),
                            reading.note().orElse("")),
                    look);
            figures(list, cells, look);
        }
    }

    /** The two columns of figures stand to the right, digit under digit, and apart from the address beside them. */
    private static void figures(ListSheetWorkbook list, List<XSSFCell> cells, CellLook look) {
        CellLook right = look.right();
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

    private static String where(Reading reading) {
        return reading.sheet() + "!" + reading.cell();
    }
}
