package vn.kontum.report.submission.parsing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/** What a workbook says of itself, by defined name or else on its sheet of marks. A hint, not proof. */
record FormMetadata(
        Optional<String> template,
        Optional<String> version,
        Optional<String> unit,
        Optional<String> period,
        Optional<Integer> revision,
        Optional<String> layout) {

    private static final Pattern BLANKS = Pattern.compile(
            "^[\\s\\u00A0\\u2000-\\u200D\\u202F\\u2060\\u3000\\uFEFF']+|[\\s\\u00A0\\u2000-\\u200D\\u202F\\u2060\\u3000\\uFEFF]+$");
    private static final Pattern REVISION = Pattern.compile("\\D{0,12}(\\d{1,4})(?:[.,]0+)?\\D{0,2}");

    static FormMetadata of(WorkbookContent content) {
        return new FormMetadata(
                mark(content, FormLayout.MARK_TEMPLATE),
                mark(content, FormLayout.MARK_VERSION),
                mark(content, FormLayout.MARK_UNIT),
                mark(content, FormLayout.MARK_PERIOD),
                mark(content, FormLayout.MARK_REVISION)
                        .map(REVISION::matcher)
                        .filter(Matcher::matches)
                        .map(m -> Integer.parseInt(m.group(1))),
                mark(content, FormLayout.MARK_LAYOUT));
    }

    private static Optional<String> mark(WorkbookContent content, String name) {
        return content.named(name)
                .map(FormMetadata::text)
                .filter(text -> !text.isEmpty())
                .or(() -> content.sheet(FormLayout.META_SHEET).flatMap(sheet -> listed(sheet, name)));
    }

    private static Optional<String> listed(Sheet sheet, String name) {
        return sheet.cells().values().stream()
                .filter(cell -> cell.address().column() == 0 && cell.word().equals(name))
                .findFirst()
                .map(Cell::address)
                .flatMap(a -> sheet.cell(new CellAddress(a.row(), 1)))
                .map(FormMetadata::text)
                .filter(text -> !text.isEmpty());
    }

    /**
     * A mark as it was written: programs turn codes into numbers ({@code 608.0}), and people leave blanks around them.
     */
    private static String text(Cell cell) {
        String text = cell.kind() == CellKind.NUMBER
                ? cell.number()
                        .map(DecimalNormalizer::of)
                        .map(BigDecimal::toPlainString)
                        .orElse(cell.text())
                : cell.text();
        return BLANKS.matcher(TextSanitizer.of(text)).replaceAll("");
    }
}
