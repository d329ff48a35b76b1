package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.IssuedLayout;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Where a workbook keeps each variable, by defined name and by the codes in column A.
 *
 * @implNote Programs that insert or sort rows leave names behind, so a row that says another code than its name is
 *     believed, not the name.
 */
final class FormCellLocator {
    private final WorkbookContent content;
    private final List<Sheet> sheets;
    private final int valueColumn;
    private final int noteColumn;
    private final Map<String, List<FormRow>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> valueColumns = new HashMap<>();
    private final Map<String, Integer> noteColumns = new HashMap<>();
    private final Map<String, DefinedName> inputs = new HashMap<>();

    private record FormRow(String sheet, int row) {}

    /** Places found for a variable: one is right, none or several are a finding. */
    record LocatedCells(List<CellLocation> spots, boolean sameCodeTwice) {}

    FormCellLocator(WorkbookContent content, Set<String> codes) {
        this(content, codes, IssuedLayout.FIRST_VALUE_COLUMN, IssuedLayout.FIRST_NOTE_COLUMN);
    }

    /**
     * @param valueColumn column of input cells where names no longer say
     * @param noteColumn column of note cells, likewise
     */
    FormCellLocator(WorkbookContent content, Set<String> codes, int valueColumn, int noteColumn) {
        this.valueColumn = valueColumn;
        this.noteColumn = noteColumn;
        this.content = content;
        this.sheets =
                content.sheets().stream().filter(FormCellLocator::mayBeForm).toList();
        sheets.forEach(sheet -> readCodes(sheet, codes));
        readNames();
    }

    /** The sheets a unit may have filled in: all but ours for marks, lists and errors. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether anything at all shows that this was once our form. */
    boolean anything() {
        return !rows.isEmpty() || content.names().keySet().stream().anyMatch(FormCellLocator::input);
    }

    /** Codes that the workbook shows by an input name or in column A. */
    Set<String> present() {
        Set<String> present = new java.util.HashSet<>(rows.keySet());
        inputs.keySet().forEach(name -> present.add(name.substring(FormLayout.INPUT.length())));
        return present;
    }

    LocatedCells locate(Variable variable) {
        List<FormRow> own = rows.getOrDefault(variable.code(), List.of());
        if (own.size() > 1) {
            return new LocatedCells(own.stream().map(row -> spot(variable, row)).toList(), true);
        }
        Optional<CellLocation> byCode = own.stream().findFirst().map(row -> spot(variable, row));
        Optional<CellLocation> byName = named(variable);
        if (byCode.isEmpty() || byName.isEmpty()) {
            return new LocatedCells(byName.or(() -> byCode).stream().toList(), false);
        }
        return new LocatedCells(agree(byName.get(), byCode.get(), own.get(0)), false);
    }

    /** Codes with an input name or a code row that the form does not ask for, with their filled cells. */
    Map<String, CellLocation> others(List<Variable> all, Set<String> asked) {
        Map<String, CellLocation> others = new TreeMap<>();
        for (Variable variable : all) {
            List<CellLocation> spots = asked.contains(variable.code())
                    ? List.of()
                    : locate(variable).spots();
            spots.stream().filter(this::filled).findFirst().ifPresent(spot -> others.put(variable.code(), spot));
        }
        return others;
    }

    Optional<Cell> value(CellLocation spot) {
        return content.cell(spot.sheet(), spot.value());
    }

    Optional<Cell> note(CellLocation spot) {
        return content.cell(spot.sheet(), spot.note());
    }

    private List<CellLocation> agree(CellLocation byName, CellLocation byCode, FormRow row) {
        boolean sameRow = byName.sheet().equals(row.sheet()) && byName.value().row() == row.row();
        if (sameRow || !rowHasCode(byName) && !filled(byCode)) {
            return List.of(byName);
        }
        if (rowHasCode(byName) || !filled(byName)) {
            return List.of(byCode);
        }
        return List.of(byName, byCode);
    }

    private boolean rowHasCode(CellLocation spot) {
        return rows.values().stream()
                .flatMap(List::stream)
                .anyMatch(r -> r.sheet().equals(spot.sheet())
                        && r.row() == spot.value().row());
    }

    private boolean filled(CellLocation spot) {
        return value(spot).isPresent();
    }

    private Optional<CellLocation> named(Variable variable) {
        return Optional.ofNullable(inputs.get((FormLayout.INPUT + variable.code()).toLowerCase(Locale.ROOT)))
                .map(name -> new CellLocation(
                        variable,
                        name.sheet(),
                        name.address(),
                        note(variable, name.sheet(), name.address().row())));
    }

    private CellLocation spot(Variable variable, FormRow row) {
        int column = valueColumns.getOrDefault(row.sheet(), valueColumn);
        return new CellLocation(
                variable, row.sheet(), new CellAddress(row.row(), column), note(variable, row.sheet(), row.row()));
    }

    private CellAddress note(Variable variable, String sheet, int row) {
        return Optional.ofNullable(content.names().get(FormLayout.NOTE + variable.code()))
                .filter(name -> name.sheet().equals(sheet) && name.address().row() == row)
                .map(DefinedName::address)
                .orElseGet(() -> new CellAddress(row, noteColumns.getOrDefault(sheet, noteColumn)));
    }

    private void readCodes(Sheet sheet, Set<String> codes) {
        for (Cell cell : sheet.cells().values()) {
            String text = cell.address().column() == FormLayout.CODE_COLUMN
                    ? cell.word().toLowerCase(Locale.ROOT)
                    : "";
            if (codes.contains(text)) {
                rows.computeIfAbsent(text, code -> new ArrayList<>())
                        .add(new FormRow(sheet.name(), cell.address().row()));
            }
        }
    }

    /** A name of the workbook comes before one of a sheet; columns are those in which most names of a sheet stand. */
    private void readNames() {
        Set<String> ours = sheets.stream().map(Sheet::name).collect(Collectors.toSet());
        Map<String, Map<Integer, Integer>> values = new HashMap<>();
        Map<String, Map<Integer, Integer>> notes = new HashMap<>();
        content.names().forEach((key, name) -> {
            boolean local = key.length() != name.name().length();
            boolean input = ours.contains(name.sheet()) && input(name.name());
            if (input && local) {
                inputs.putIfAbsent(name.name().toLowerCase(Locale.ROOT), name);
            } else if (input) {
                inputs.put(name.name().toLowerCase(Locale.ROOT), name);
            }
            count(name, FormLayout.INPUT, values);
            count(name, FormLayout.NOTE, notes);
        });
        values.forEach((sheet, uses) -> valueColumns.put(sheet, mostUsed(uses)));
        notes.forEach((sheet, uses) -> noteColumns.put(sheet, mostUsed(uses)));
    }

    private static void count(DefinedName name, String prefix, Map<String, Map<Integer, Integer>> uses) {
        if (name.name().startsWith(prefix)) {
            uses.computeIfAbsent(name.sheet(), sheet -> new TreeMap<>())
                    .merge(name.address().column(), 1, Integer::sum);
        }
    }

    private static int mostUsed(Map<Integer, Integer> uses) {
        return uses.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static boolean input(String name) {
        return name.regionMatches(true, name.indexOf('!') + 1, FormLayout.INPUT, 0, FormLayout.INPUT.length());
    }

    private static boolean mayBeForm(Sheet sheet) {
        return !sheet.name().equalsIgnoreCase(FormLayout.META_SHEET)
                && !sheet.name().equalsIgnoreCase(FormLayout.LISTS_SHEET)
                && !UnitNames.fold(sheet.name()).equals(FormLayout.ERROR_SHEET_FOLDED);
    }
}
