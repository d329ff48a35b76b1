package vn.kontum.report.xlsx.write.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The formulas of one worksheet part, read in the order of its cells: plain, shared by several cells, and of arrays. */
final class FinishedFormulas {
    private final XmlCursor xml;
    /** Formulas that others of the sheet share, by their number. */
    private final Map<String, String> shared = new HashMap<>();

    private final List<ArrayFormula> arrays = new ArrayList<>();

    /** A formula whose results stand in other cells too. */
    private record ArrayFormula(CellRange range, String formula) {}

    FinishedFormulas(XmlCursor xml) {
        this.xml = xml;
    }

    /** The formula of the element that the cursor is at; a data table is none, its cells show values. */
    Optional<String> read() {
        if (xml.attributes() == 0) {
            return Optional.of(xml.text());
        }
        String kind = xml.attribute("t").orElse("normal");
        String number = xml.attribute("si").orElse("");
        Optional<CellRange> range = xml.attribute("ref").flatMap(CellRange::tryParse);
        String text = xml.text();
        if (kind.equals("shared")) {
            text = text.isEmpty() ? shared.getOrDefault(number, "") : text;
            shared.putIfAbsent(number, text);
        }
        if (kind.equals("array") && range.isPresent()) {
            arrays.add(new ArrayFormula(range.get(), text));
        }
        return kind.equals("dataTable") ? Optional.empty() : Optional.of(text);
    }

    /** The array formula read so far that fills in a cell without one of its own. */
    Optional<String> ofArray(int row, int column) {
        if (arrays.isEmpty()) {
            return Optional.empty();
        }
        CellAddress here = new CellAddress(row, column);
        return arrays.stream()
                .filter(array -> array.range().contains(here))
                .map(ArrayFormula::formula)
                .findFirst();
    }
}
