package vn.kontum.report.submission.parsing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Reads the lines on which a unit explains its targets: by the names of their cells, else by the code in column A of
 * their sheet.
 */
final class ExplanationReader {
    private static final int LONGEST = 2_000;

    private final Catalogue catalogue;
    private final FindingFactory text;

    ExplanationReader(Catalogue catalogue, FindingFactory text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /** The lines on which something is written; what cannot be read is a finding and never holds the form up. */
    List<Explanation> read(WorkbookContent content, Period period, List<Finding> findings) {
        Map<String, DefinedName> names = new HashMap<>();
        for (DefinedName name : content.names().values()) {
            if (name.name().regionMatches(true, 0, FormLayout.CAUSE, 0, FormLayout.CAUSE.length())) {
                names.putIfAbsent(name.name().toLowerCase(Locale.ROOT), name);
            }
        }
        Map<String, List<Cell>> codes = codes(content);
        List<Explanation> explanations = new ArrayList<>();
        for (Indicator indicator : catalogue.at(period).indicators()) {
            line(codes.getOrDefault(FormLayout.TARGET + indicator.code(), List.of()), names, indicator)
                    .map(line -> explanation(content, line, indicator, findings))
                    .filter(explanation -> !explanation.blank())
                    .ifPresent(explanations::add);
        }
        return explanations;
    }

    /** The cells of one target. */
    private record Line(String sheet, CellAddress estimate, CellAddress cause, CellAddress measure, CellAddress due) {
        static Line at(String sheet, int row) {
            return new Line(
                    sheet,
                    new CellAddress(row, FormLayout.ESTIMATE_COLUMN),
                    new CellAddress(row, FormLayout.CAUSE_COLUMN),
                    new CellAddress(row, FormLayout.CAUSE_COLUMN + 1),
                    new CellAddress(row, FormLayout.CAUSE_COLUMN + 2));
        }
    }

    /** The cells of the first column of all sheets that may be the code of a target. */
    private static Map<String, List<Cell>> codes(WorkbookContent content) {
        Map<String, List<Cell>> codes = new HashMap<>();
        for (Sheet sheet : content.sheets()) {
            for (Cell cell : sheet.cells().values()) {
                if (cell.address().column() == FormLayout.CODE_COLUMN
                        && cell.word().startsWith(FormLayout.TARGET)) {
                    codes.computeIfAbsent(cell.word(), word -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        return codes;
    }

    private static Optional<Line> line(List<Cell> coded, Map<String, DefinedName> names, Indicator indicator) {
        if (coded.size() == 1) {
            return Optional.of(
                    Line.at(coded.get(0).sheet(), coded.get(0).address().row()));
        }
        return coded.isEmpty()
                ? Optional.ofNullable(names.get((FormLayout.CAUSE + indicator.code()).toLowerCase(Locale.ROOT)))
                        .map(name -> Line.at(name.sheet(), name.address().row()))
                : Optional.empty();
    }

    private Explanation explanation(WorkbookContent content, Line line, Indicator indicator, List<Finding> findings) {
        Optional<Cell> estimate = content.cell(line.sheet(), line.estimate());
        Optional<BigDecimal> number =
                estimate.filter(c -> !c.formula() || c.cached()).flatMap(Cell::number);
        if (number.isEmpty() && estimate.filter(cell -> !cell.word().isEmpty()).isPresent()) {
            findings.add(text.ofPlace(
                    FindingCode.ESTIMATE_UNREADABLE,
                    new Finding.Location(
                            TextSanitizer.name(line.sheet()), line.estimate().a1()),
                    line.estimate().a1(),
                    TextSanitizer.of(estimate.get().text())));
        }
        return new Explanation(
                indicator.code(),
                number,
                words(content, line.sheet(), line.cause()),
                words(content, line.sheet(), line.measure()),
                words(content, line.sheet(), line.due()),
                line.sheet(),
                line.estimate().a1());
    }

    private static String words(WorkbookContent content, String sheet, CellAddress address) {
        String words = content.cell(sheet, address)
                .map(Cell::text)
                .map(TextSanitizer::of)
                .orElse("")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() : words;
    }
}
