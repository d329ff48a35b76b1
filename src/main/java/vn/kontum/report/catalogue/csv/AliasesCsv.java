package vn.kontum.report.catalogue.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code unit_aliases.csv}: spellings of reporting units, each with the folded key that it is found by. */
final class AliasesCsv {
    private static final List<String> COLUMNS = List.of("unit_code", "alias", "key", "note");

    private AliasesCsv() {}

    static UnitNames read(CatalogueSource files, List<Unit> units) {
        Map<String, String> codes = new HashMap<>();
        List<Unit> reporting = units.stream().filter(Unit::reports).toList();
        reporting.forEach(unit -> codes.put(UnitNames.fold(unit.code()), unit.code()));
        List<CsvRow> rows = files.referring(
                "unit_aliases.csv",
                COLUMNS,
                Map.of(
                        "unit_code",
                        code -> reporting.stream().anyMatch(u -> u.code().equals(code))));
        CsvTable.unique(rows, "alias");
        for (CsvRow row : rows) {
            String code = row.required("unit_code");
            row.known(
                    "unit_code",
                    code,
                    one -> reporting.stream().anyMatch(u -> u.code().equals(one)),
                    "alias.unit");
            Optional.ofNullable(codes.putIfAbsent(row.required("key"), code))
                    .filter(other -> !other.equals(code))
                    .ifPresent(other -> row.error("key", "alias.conflict", row.text("key"), other));
        }
        UnitNames names = new UnitNames(codes);
        rows.forEach(row -> checkResolves(row, names));
        reporting.stream()
                .filter(unit ->
                        names.find(unit.nameVi()).filter(unit.code()::equals).isEmpty())
                .forEach(
                        unit -> files.errors().inFile("unit_aliases.csv", "alias.display", unit.nameVi(), unit.code()));
        return names;
    }

    private static void checkResolves(CsvRow row, UnitNames names) {
        String alias = row.required("alias");
        if (names.find(alias).filter(row.text("unit_code")::equals).isEmpty()) {
            row.error("key", "alias.unresolved", alias, UnitNames.fold(alias), row.text("unit_code"));
        }
    }
}
