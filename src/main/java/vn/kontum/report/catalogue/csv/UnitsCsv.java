package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;

/** {@code units.csv}: the administrative tree and the departments beside it, with the facts that rules refer to. */
final class UnitsCsv {
    /** Columns that become facts; every district has all of them. */
    static final List<String> FACTS =
            List.of("communes_total", "urban_communes", "rural_communes", "natural_area_ha", "ginseng_area");

    private static final String FILE = "units.csv";
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("code", "level", "kind", "parent", "name_vi", "name_en", "official_name_vi", "source"),
                    FACTS.stream())
            .toList();
    private static final String DEPARTMENT_PREFIX = "62.";
    private static final Set<String> URBAN_KINDS = Set.of("ward", "township");

    private final List<CsvRow> rows;

    private UnitsCsv(List<CsvRow> rows) {
        this.rows = rows;
    }

    static List<Unit> read(CatalogueSource files, List<ResponsibleOffice> reporters) {
        UnitsCsv file = new UnitsCsv(files.rows(FILE, COLUMNS));
        List<Unit> units = file.rows.stream().map(UnitsCsv::unit).toList();
        CsvTable.unique(file.rows, "code");
        file.checkTree(CatalogueLoader.byCode(units, Unit::code), files.mistakes());
        file.checkFacts();
        file.checkDepartments(reporters);
        return units;
    }

    private static Unit unit(CsvRow row) {
        Map<String, BigDecimal> facts = new HashMap<>();
        FACTS.forEach(fact -> row.optionalNumber(fact).ifPresent(value -> facts.put(fact, value)));
        row.required("kind");
        return new Unit(
                row.required("code"),
                row.choice("level", Unit.Level.class),
                row.optional("parent"),
                row.required("name_vi"),
                row.required("name_en"),
                facts);
    }

    private void checkTree(Map<String, Unit> units, CatalogueErrors catalogueErrors) {
        long provinces = units.values().stream()
                .filter(unit -> unit.level() == Unit.Level.PROVINCE)
                .count();
        if (provinces != 1 && !rows.isEmpty()) {
            catalogueErrors.inFile(FILE, "unit.provinces", provinces);
        }
        for (CsvRow row : rows) {
            Optional.ofNullable(units.get(row.text("code")))
                    .filter(unit -> !parentFits(unit, units))
                    .ifPresent(unit -> row.mistake("parent", "unit.parent", row.text("parent"), unit.level()));
        }
    }

    private static boolean parentFits(Unit unit, Map<String, Unit> units) {
        Optional<Unit.Level> above = unit.parent().map(units::get).map(Unit::level);
        return switch (unit.level()) {
            case PROVINCE -> unit.parent().isEmpty();
            case DISTRICT, DEPARTMENT ->
                above.filter(Unit.Level.PROVINCE::equals).isPresent();
            case COMMUNE -> above.filter(Unit.Level.DISTRICT::equals).isPresent();
        };
    }

    private void checkFacts() {
        for (CsvRow row : rows) {
            if (row.text("level").equals(Unit.Level.DISTRICT.name())) {
                FACTS.forEach(row::required);
                checkCount(row, "communes_total", Set.of("ward", "township", "commune"));
                checkCount(row, "urban_communes", URBAN_KINDS);
                checkCount(row, "rural_communes", Set.of("commune"));
            }
        }
    }

    private void checkCount(CsvRow district, String fact, Set<String> kinds) {
        long counted = rows.stream()
                .filter(row -> row.text("parent").equals(district.text("code")) && kinds.contains(row.text("kind")))
                .count();
        if (!district.text(fact).isEmpty() && !district.text(fact).equals(String.valueOf(counted))) {
            district.mistake(fact, "unit.communes", district.text(fact), counted);
        }
    }

    private void checkDepartments(List<ResponsibleOffice> reporters) {
        List<String> codes =
                reporters.stream().map(r -> DEPARTMENT_PREFIX + r.code()).toList();
        rows.stream()
                .filter(row -> row.text("level").equals(Unit.Level.DEPARTMENT.name()))
                .forEach(row -> row.known("code", row.text("code"), codes::contains, "unit.reporter"));
    }
}
