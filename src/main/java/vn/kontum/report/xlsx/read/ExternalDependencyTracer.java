package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.NormalForm;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Finds the cells whose values depend on something outside the workbook, through other cells and through names. Reads the sheets
 * a second time, so it is asked only about workbooks in which something outside was found.
 */
final class ExternalDependencyTracer {
    private static final long MOST_CHARACTERS = 4 << 20;
    private static final long MOST_STEPS = 20_000_000;
    private static final int DEEPEST = 100;

    private final WorkbookPackage file;
    private final WorkbookIndex index;
    private final ExternalReferenceCollector outside;
    private final List<Formula> formulas = new ArrayList<>();
    private final Map<String, String> nameFormulas = new HashMap<>();
    private final Map<String, ExternalContent.Source> found = new LinkedHashMap<>();
    private final Map<String, List<CellAddress>> foundBySheet = new HashMap<>();
    private long characters;
    private long steps;

    private record Formula(String sheet, CellAddress cell, FormulaReferences references) {
        String key() {
            return sheet + "!" + cell.a1();
        }
    }

    ExternalDependencyTracer(WorkbookPackage file, WorkbookIndex index, ExternalReferenceCollector outside) {
        this.file = file;
        this.index = index;
        this.outside = outside;
    }

    Map<String, ExternalContent.Source> find() {
        index.names().forEach(name -> nameFormulas.put(name.name().toLowerCase(Locale.ROOT), name.formula()));
        index.worksheets().forEach(this::readFormulas);
        outside.sources().forEach(this::mark);
        boolean more = true;
        for (int round = 0; more && round < DEEPEST; round++) {
            more = false;
            for (Formula formula : formulas) {
                if (!found.containsKey(formula.key())) {
                    Optional<ExternalContent.Source> source = source(formula, formula.references(), 0);
                    source.ifPresent(s -> mark(formula.key(), s));
                    more |= source.isPresent();
                }
            }
        }
        return found;
    }

    private void mark(String key, ExternalContent.Source source) {
        found.put(key, source);
        int bang = key.lastIndexOf('!');
        CellAddress.tryParse(key.substring(bang + 1))
                .ifPresent(cell -> foundBySheet
                        .computeIfAbsent(folded(key.substring(0, bang)), sheet -> new ArrayList<>())
                        .add(cell));
    }

    private Optional<ExternalContent.Source> source(Formula formula, FormulaReferences references, int depth) {
        for (String name : references.names()) {
            ExternalReferenceDetector.ExternalReference reach = outside.names().get(name);
            if (reach != null) {
                return Optional.of(
                        new ExternalContent.Source(ExternalContent.ValueOrigin.NAME, name, outside.origin(reach)));
            }
        }
        for (FormulaReferences.Target target : references.targets()) {
            Optional<ExternalContent.Source> source = source(target.sheet().orElse(formula.sheet()), target.range());
            if (source.isPresent()) {
                return source;
            }
        }
        return depth > 5
                ? Optional.empty()
                : references.names().stream()
                        .flatMap(name -> Optional.ofNullable(nameFormulas.get(name)).stream())
                        .flatMap(text -> source(formula, FormulaReferences.of(text, 0, 0), depth + 1).stream())
                        .findFirst();
    }

    private Optional<ExternalContent.Source> source(String sheet, CellRange range) {
        for (ExternalContent.Filled query : outside.filled()) {
            if (folded(query.sheet()).equals(folded(sheet)) && query.range().overlaps(range)) {
                return Optional.of(new ExternalContent.Source(
                        ExternalContent.ValueOrigin.CELL, sheet + "!" + query.range(), query.query()));
            }
        }
        for (CellAddress cell : foundBySheet.getOrDefault(folded(sheet), List.of())) {
            if (++steps > MOST_STEPS) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS, sheet, "too many formulas depend on other workbooks");
            }
            if (range.contains(cell)) {
                String via = index.worksheets().stream()
                                .map(WorkbookIndex.SheetEntry::name)
                                .filter(name -> folded(name).equals(folded(sheet)))
                                .findFirst()
                                .orElse(sheet)
                        + "!" + cell.a1();
                ExternalContent.Source origin = found.get(via);
                return Optional.of(new ExternalContent.Source(
                        ExternalContent.ValueOrigin.CELL, via, origin == null ? "" : origin.origin()));
            }
        }
        return Optional.empty();
    }

    private static String folded(String sheet) {
        return NormalForm.of(sheet).toLowerCase(Locale.ROOT);
    }

    private void readFormulas(WorkbookIndex.SheetEntry sheet) {
        Map<String, Shared> shared = new HashMap<>();
        try (XmlCursor xml = file.open(sheet.part())) {
            SpreadsheetNamespaces.root(xml, "worksheet");
            while (xml.child()) {
                if (!xml.name().equals("sheetData")) {
                    xml.skip();
                    continue;
                }
                while (xml.child()) {
                    readRow(xml, sheet, shared);
                }
            }
        }
    }

    /** Where the text of a shared formula stands. */
    private record Shared(String text, CellAddress cell) {}

    private void readRow(XmlCursor xml, WorkbookIndex.SheetEntry sheet, Map<String, Shared> shared) {
        while (xml.child()) {
            Optional<CellAddress> cell = xml.attribute("r").flatMap(CellAddress::tryParse);
            while (xml.child()) {
                if (cell.isEmpty() || !xml.name().equals("f")) {
                    xml.skip();
                    continue;
                }
                Optional<String> number = xml.attribute("si");
                String text = xml.text();
                characters += text.length();
                if (characters > MOST_CHARACTERS) {
                    throw new ContainerException(
                            ContainerCode.ARCHIVE_LIMITS,
                            sheet.part(),
                            "formulas of more than " + MOST_CHARACTERS + " characters");
                }
                Shared own = new Shared(text, cell.get());
                Shared master = number.isEmpty() ? own : text.isBlank() ? shared.getOrDefault(number.get(), own) : own;
                number.ifPresent(si -> shared.putIfAbsent(si, own));
                int rows = cell.get().row() - master.cell().row();
                int columns = cell.get().column() - master.cell().column();
                formulas.add(new Formula(sheet.name(), cell.get(), FormulaReferences.of(master.text(), rows, columns)));
            }
        }
    }
}
