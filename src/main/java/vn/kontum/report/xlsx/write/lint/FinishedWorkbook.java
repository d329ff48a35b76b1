package vn.kontum.report.xlsx.write.lint;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * A finished workbook: what can be seen in it, and what is named.
 *
 * @param basePoints size of its first font, whose digits column widths count
 */
public record FinishedWorkbook(List<FinishedSheet> sheets, List<NamedFormula> names, double basePoints) {
    /**
     * A defined name.
     *
     * @param sheet place of the sheet that it belongs to, -1 for the workbook
     */
    public record NamedFormula(String name, int sheet, String formula) {}

    public FinishedWorkbook {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
    }

    /** @throws NoSuchElementException where no sheet is called that */
    public FinishedSheet sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("[workbook] has no sheet " + name));
    }
}
