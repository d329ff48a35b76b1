package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.PlaceNames;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.csv.table.CatalogueErrors;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code units.csv}: the administrative tree and the departments beside it, with the facts that rules refer to. */
final class UnitsCsv {
    static final String FILE = "units.csv";
    private static final List<String> COLUMNS =
            List.of("code", "level", "kind", "parent", "name_vi", "name_en", "official_name_vi", "source");
    private static final List<String> PLACES = List.of("place_vi", "places_vi", "place_en", "places_en");
    private static final List<String> OPTIONAL =
            Stream.concat(Stream.of("valid_from", "valid_to"), PLACES.stream()).toList();
    /** Of letters, and short enough for the name of a sheet. */
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}]([\\p{L}\\p{M} ,]{0,28}[\\p{L}\\p{M}])?");

    private static final int LONGEST_PLACE = 15;
    private static final Set<String> URBAN_KINDS = Set.of("ward", "township");

    private final List<CsvRow> rows;
    private final List<String> facts;

    private UnitsCsv(List<CsvRow> rows, List<String> facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /** Every further column is a fact of units; every district has all of them. */
    static List<String> facts(CatalogueSource files) {
        return files.header(FILE).stream()
                .filter(column -> column.matches("[a-z][a-z0-9_]*"))
                .filter(column -> !COLUMNS.contains(column) && !OPTIONAL.contains(column))
                .toList();
    }

    static List<Unit> read(CatalogueSource files, List<ResponsibleOffice> reporters) {
        List<String> facts = facts(files);
        List<String> optional = Stream.concat(OPTIONAL.stream(), facts.stream()).toList();
        UnitsCsv file = new UnitsCsv(files.rows(FILE, COLUMNS, optional), facts);
        List<Unit> units = file.rows.stream().map(row -> unit(row, facts)).toList();
        CsvTable.uniqueInTime(file.rows, "code");
        file.checkTree(CatalogueLoader.byCode(units, Unit::code), files.errors());
        file.checkFacts();
        file.checkDepartments(units, reporters);
        return units;
    }

    private static Unit unit(CsvRow row, List<String> columns) {
        Map<String, BigDecimal> facts = new HashMap<>();
        columns.forEach(fact -> row.optionalNumber(fact).ifPresent(value -> facts.put(fact, value)));
        row.required("kind");
        return new Unit(
                row.required("code"),
                row.choice("level", Unit.Level.class),
                row.optional("parent"),
                row.required("name_vi"),
                row.required("name_en"),
                facts,
                places(row),
                row.validity());
    }

    /** Of the province: what its places that report are called, in both languages or in none. */
    private static Optional<PlaceNames> places(CsvRow row) {
        Optional<String> given = PLACES.stream()
                .filter(column -> row.optional(column).isPresent())
                .findFirst();
        if (given.isEmpty() || !row.text("level").equals(Unit.Level.PROVINCE.name())) {
            given.ifPresent(column -> row.error(column, "unit.places", row.text("level")));
            return Optional.empty();
        }
        for (String column : PLACES) {
            String word = row.required(column);
            boolean tooLong = column.startsWith("place_") && word.length() > LONGEST_PLACE;
            if (!word.isEmpty() && (tooLong || !PLACE.matcher(word).matches())) {
                row.error(column, "unit.place", word);
            }
        }
        return Optional.of(new PlaceNames(
                row.text("place_vi"), row.text("places_vi"), row.text("place_en"), row.text("places_en")));
    }

    private void checkTree(Map<String, Unit> units, CatalogueErrors catalogueErrors) {
        long provinces = units.values().stream()
                .filter(unit -> unit.level() == Unit.Level.PROVINCE)
                .count();
        if (provinces != 1 && !rows.isEmpty()) {
            catalogueErrors.inFile(FILE, "unit.provinces", provinces);
        }
        Map<String, List<CsvRow>> lines = rows.stream().collect(Collectors.groupingBy(row -> row.text("code")));
        for (CsvRow row : rows) {
            Optional.ofNullable(units.get(row.text("code")))
                    .filter(unit -> !parentFits(unit, units))
                    .ifPresent(unit -> row.error("parent", "unit.parent", row.text("parent"), unit.level()));
            if (row.text("level").equals(Unit.Level.DISTRICT.name()) && !lastsAsLong(row, lines)) {
                row.error("parent", "unit.area", row.text("parent"));
            }
        }
    }

    /**
     * Whether the unit above exists whenever the unit does.
     *
     * @param lines all lines by their code
     */
    private static boolean lastsAsLong(CsvRow row, Map<String, List<CsvRow>> lines) {
        List<Validity> above = lines.getOrDefault(row.text("parent"), List.of()).stream()
                .map(CsvRow::validityUnchecked)
                .toList();
        Validity own = row.validityUnchecked();
        boolean begun = above.stream()
                .anyMatch(v -> v.first().isEmpty() || own.first().filter(v::in).isPresent());
        boolean lasts = above.stream()
                .anyMatch(v -> v.last().isEmpty() || own.last().filter(v::in).isPresent());
        return above.isEmpty() || begun && lasts;
    }

    private static boolean parentFits(Unit unit, Map<String, Unit> units) {
        Optional<Unit.Level> above = unit.parent().map(units::get).map(Unit::level);
        return switch (unit.level()) {
            case PROVINCE -> unit.parent().isEmpty();
            case DISTRICT ->
                above.filter(Set.of(Unit.Level.PROVINCE, Unit.Level.AREA)::contains)
                        .isPresent();
            case DEPARTMENT, AREA -> above.filter(Unit.Level.PROVINCE::equals).isPresent();
            case COMMUNE -> above.filter(Unit.Level.DISTRICT::equals).isPresent();
        };
    }

    private void checkFacts() {
        Map<String, List<CsvRow>> parents = rows.stream().collect(Collectors.groupingBy(row -> row.text("parent")));
        for (CsvRow row : rows) {
            if (row.text("level").equals(Unit.Level.DISTRICT.name())) {
                facts.forEach(row::required);
                List<CsvRow> below = parents.getOrDefault(row.text("code"), List.of());
                checkCount(row, below, "communes_total", Set.of("ward", "township", "commune"));
                checkCount(row, below, "urban_communes", URBAN_KINDS);
                checkCount(row, below, "rural_communes", Set.of("commune"));
            }
        }
    }

    /** @param below the units of the district */
    private static void checkCount(CsvRow district, List<CsvRow> below, String fact, Set<String> kinds) {
        long counted = below.stream()
                .filter(row -> kinds.contains(row.text("kind")))
                .filter(row -> row.validityUnchecked().meets(district.validityUnchecked()))
                .count();
        if (!district.text(fact).isEmpty() && !district.text(fact).equals(String.valueOf(counted))) {
            district.error(fact, "unit.communes", district.text(fact), counted);
        }
    }

    private void checkDepartments(List<Unit> units, List<ResponsibleOffice> reporters) {
        String province = units.stream()
                .filter(unit -> unit.level() == Unit.Level.PROVINCE)
                .map(Unit::code)
                .findFirst()
                .orElse("");
        List<String> codes =
                reporters.stream().map(r -> province + "." + r.code()).toList();
        rows.stream()
                .filter(row -> row.text("level").equals(Unit.Level.DEPARTMENT.name()))
                .forEach(row -> row.known("code", row.text("code"), codes::contains, "unit.reporter", province));
    }
}
