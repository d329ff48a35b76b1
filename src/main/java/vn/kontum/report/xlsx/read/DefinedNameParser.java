package vn.kontum.report.xlsx.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.NormalForm;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/**
 * Sorts the defined names: those that stand for one cell are kept, those that stand for nothing or twice are anomalies,
 * others are left out.
 */
final class DefinedNameParser {
    private final List<String> sheetNames;
    private final ReadAnomalyCollector readAnomalyCollector;
    private final Map<String, DefinedName> names = new LinkedHashMap<>();
    /** Names of sheets as formulas write them; most names of a workbook lead to one sheet. */
    private final Map<String, Optional<String>> sheets = new HashMap<>();

    private DefinedNameParser(List<String> sheetNames, ReadAnomalyCollector readAnomalyCollector) {
        this.sheetNames = sheetNames;
        this.readAnomalyCollector = readAnomalyCollector;
    }

    static Map<String, DefinedName> of(WorkbookIndex index, ReadAnomalyCollector readAnomalyCollector) {
        DefinedNameParser table = new DefinedNameParser(index.sheetNames(), readAnomalyCollector);
        Map<String, Boolean> alone = new HashMap<>();
        List<String> keys = index.names().stream()
                .map(name -> table.key(name).toLowerCase(Locale.ROOT))
                .toList();
        keys.forEach(key -> alone.merge(key, true, (one, two) -> false));
        for (int i = 0; i < keys.size(); i++) {
            WorkbookIndex.NameEntry name = index.names().get(i);
            if (!alone.getOrDefault(keys.get(i), true)) {
                readAnomalyCollector.add(ReadAnomalyCode.AMBIGUOUS_NAME, table.key(name), "defined more than once");
            } else {
                table.add(name);
            }
        }
        return table.names;
    }

    private String key(WorkbookIndex.NameEntry name) {
        boolean local = name.scope() >= 0 && name.scope() < sheetNames.size();
        return local ? sheetNames.get(name.scope()) + "!" + name.name() : name.name();
    }

    private void add(WorkbookIndex.NameEntry name) {
        String formula = name.formula().strip();
        if (formula.contains("#REF!")) {
            readAnomalyCollector.add(ReadAnomalyCode.BROKEN_NAME, key(name), "points at a cell that was deleted");
            return;
        }
        int bang = formula.lastIndexOf('!');
        Optional<CellAddress> address = bang <= 0 ? Optional.empty() : address(formula.substring(bang + 1));
        if (address.isEmpty()) {
            return;
        }
        String wanted = unquote(formula.substring(0, bang));
        Optional<String> sheet = sheets.computeIfAbsent(
                wanted,
                w -> sheetNames.stream().filter(s -> s.equalsIgnoreCase(w)).findFirst());
        if (sheet.isPresent()) {
            names.put(key(name), new DefinedName(name.name(), sheet.get(), address.get()));
        } else {
            readAnomalyCollector.add(
                    ReadAnomalyCode.BROKEN_NAME, key(name), "points at the sheet " + wanted + ", which does not exist");
        }
    }

    /** One cell, also when it is written as a range from itself to itself. */
    private static Optional<CellAddress> address(String text) {
        return CellRange.tryParse(text).filter(r -> r.first().equals(r.last())).map(CellRange::first);
    }

    private static String unquote(String sheet) {
        boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
        String plain = quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
        return NormalForm.of(plain);
    }
}
