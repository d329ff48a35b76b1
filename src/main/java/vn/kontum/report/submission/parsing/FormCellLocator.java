package vn.kontum.report.submission.parsing;

import java.util.HashMap;
import java.util.HashSet;
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
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Finds where a workbook keeps each variable: in the row that carries its code, in the value column of the sheet.
 *
 * @implNote Programs that insert, delete or sort rows leave defined names behind; a name is believed only where it lies
 *     in that cell.
 */
final class FormCellLocator {
    private final WorkbookContent content;
    private final List<Sheet> sheets;
    private final FormColumns issued;
    private final FormRows rows;
    private final Map<String, DefinedName> inputs = new HashMap<>();

    /** Places found for a variable: one is right, none or several are a finding. */
    record LocatedCells(List<CellLocation> spots, boolean sameCodeTwice) {}

    FormCellLocator(WorkbookContent content, Set<String> codes) {
        this(content, codes, IssuedLayout.ofCodes(codes));
    }

    /** @param layout says the columns where no heading does */
    FormCellLocator(WorkbookContent content, Set<String> codes, IssuedLayout layout) {
        this.issued = new FormColumns(layout.valueColumn(), layout.noteColumn(), layout.lastColumn());
        this.content = content;
        this.sheets =
                content.sheets().stream().filter(FormCellLocator::mayBeForm).toList();
        this.rows = new FormRows(sheets, codes, issued);
        readNames();
    }

    /** The sheets a unit may have filled in: all but ours for marks, lists and errors. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether anything at all shows that this was once our form. */
    boolean anything() {
        return !rows.codes().isEmpty() || content.names().keySet().stream().anyMatch(FormCellLocator::input);
    }

    /** Codes that the workbook shows by an input name or in column A. */
    Set<String> present() {
        Set<String> present = new HashSet<>(rows.codes());
        inputs.keySet().forEach(name -> present.add(name.substring(FormLayout.INPUT.length())));
        return present;
    }

    LocatedCells locate(Variable variable) {
        List<FormRows.FormRow> own = rows.of(variable.code());
        if (own.size() > 1) {
            return new LocatedCells(own.stream().map(row -> spot(variable, row)).toList(), true);
        }
        if (own.isEmpty()) {
            return new LocatedCells(List.of(), false);
        }
        CellLocation byCode = spot(variable, own.get(0));
        Optional<CellLocation> byName = named(variable);
        return new LocatedCells(
                byName.isEmpty() || agrees(byName.get(), byCode) ? List.of(byCode) : List.of(byCode, byName.get()),
                false);
    }

    /** Codes with an input name or a code row that the form does not ask for, with their filled cells. */
    Map<String, CellLocation> others(List<Variable> all, Set<String> asked) {
        Map<String, CellLocation> others = new TreeMap<>();
        for (Variable variable : all) {
            List<CellLocation> spots = asked.contains(variable.code())
                    ? List.of()
                    : locate(variable).spots();
            spots.stream()
                    .filter(this::filled)
                    .findFirst()
                    .ifPresent(cellLocation -> others.put(variable.code(), cellLocation));
        }
        return others;
    }

    Optional<Cell> value(CellLocation cellLocation) {
        return content.cell(cellLocation.sheet(), cellLocation.value());
    }

    /** Whether the name of the variable lies in the cell. */
    boolean hasName(CellLocation cellLocation) {
        return named(cellLocation.variable())
                .filter(name -> name.key().equals(cellLocation.key()))
                .isPresent();
    }

    /**
     * Texts above the first line of each sheet with lines, without the row of the revision, where remarks stand too.
     */
    List<Cell> head() {
        Optional<DefinedName> revision = Optional.ofNullable(content.names().get(FormLayout.MARK_REVISION));
        return sheets.stream()
                .filter(sheet -> rows.first(sheet.name()).isPresent())
                .flatMap(sheet -> sheet.cells().values().stream()
                        .takeWhile(cell ->
                                cell.address().row() < rows.first(sheet.name()).orElseThrow()))
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .filter(cell -> revision.filter(name -> name.sheet().equals(cell.sheet())
                                && name.address().row() == cell.address().row())
                        .isEmpty())
                .toList();
    }

    /**
     * Whether a cell is part of the form: one of a line up to its last column, a text of the head, or the declared revision.
     */
    boolean belongs(Cell cell) {
        Optional<DefinedName> revision = Optional.ofNullable(content.names().get(FormLayout.MARK_REVISION))
                .filter(name -> name.sheet().equals(cell.sheet()));
        int firstRow = rows.first(cell.sheet()).orElse(revision.isPresent() ? CellAddress.ROWS : 0);
        int row = cell.address().row();
        boolean line = rows.hasCode(cell.sheet(), row);
        boolean head = row < firstRow && cell.kind() != CellKind.NUMBER;
        int last = Math.max(issued.last(), rows.columns(cell.sheet()).last());
        boolean declared =
                revision.filter(name -> name.address().equals(cell.address())).isPresent();
        return head || declared || line && cell.address().column() <= last;
    }

    /** How an input cell depends on something outside the workbook; empty when it does not. */
    Optional<ExternalContent.Source> outside(CellLocation cellLocation) {
        return content.external().of(cellLocation.sheet(), cellLocation.value());
    }

    Optional<Cell> note(CellLocation cellLocation) {
        return content.cell(cellLocation.sheet(), cellLocation.note());
    }

    /**
     * Whether a name leaves no doubt about the cell that the code shows. It lies there; or it was left behind in another row of the
     * value column, as programs do that insert, delete or sort rows: in an empty cell, or where the name of no other variable lies.
     */
    private boolean agrees(CellLocation byName, CellLocation byCode) {
        boolean sameColumn = byName.sheet().equals(byCode.sheet())
                && byName.value().column() == byCode.value().column();
        boolean sameRow = byName.value().row() == byCode.value().row();
        boolean leftBehind = rowHasCode(byName) ? namesAt(byName) == 1 : !filled(byName);
        return sameColumn && (sameRow || leftBehind);
    }

    private long namesAt(CellLocation cellLocation) {
        return inputs.values().stream()
                .filter(name -> name.sheet().equals(cellLocation.sheet())
                        && name.address().equals(cellLocation.value()))
                .count();
    }

    private boolean rowHasCode(CellLocation cellLocation) {
        return rows.hasCode(cellLocation.sheet(), cellLocation.value().row());
    }

    /** Whether anything that is not blank stands in the input cell. */
    boolean filled(CellLocation cellLocation) {
        return value(cellLocation).filter(cell -> !blank(cell)).isPresent();
    }

    private static boolean blank(Cell cell) {
        return cell.kind() == CellKind.TEXT
                && VietnameseNumberParser.read(cell.raw()).kind() == VietnameseNumberParser.Kind.BLANK;
    }

    private Optional<CellLocation> named(Variable variable) {
        return Optional.ofNullable(inputs.get((FormLayout.INPUT + variable.code()).toLowerCase(Locale.ROOT)))
                .map(name -> new CellLocation(
                        variable,
                        name.sheet(),
                        name.address(),
                        note(variable, name.sheet(), name.address().row())));
    }

    private CellLocation spot(Variable variable, FormRows.FormRow row) {
        int column = rows.columns(row.sheet()).value();
        return new CellLocation(
                variable, row.sheet(), new CellAddress(row.row(), column), note(variable, row.sheet(), row.row()));
    }

    private CellAddress note(Variable variable, String sheet, int row) {
        return Optional.ofNullable(content.names().get(FormLayout.NOTE + variable.code()))
                .filter(name -> name.sheet().equals(sheet)
                        && name.address().row() == row
                        && name.address().column() == rows.columns(sheet).note())
                .map(DefinedName::address)
                .orElseGet(() -> new CellAddress(row, rows.columns(sheet).note()));
    }

    /** A name of the workbook comes before one of a sheet. */
    private void readNames() {
        Set<String> ours = sheets.stream().map(Sheet::name).collect(Collectors.toSet());
        content.names().forEach((key, name) -> {
            boolean local = key.length() != name.name().length();
            boolean input = ours.contains(name.sheet()) && input(name.name());
            if (input && local) {
                inputs.putIfAbsent(name.name().toLowerCase(Locale.ROOT), name);
            } else if (input) {
                inputs.put(name.name().toLowerCase(Locale.ROOT), name);
            }
        });
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
