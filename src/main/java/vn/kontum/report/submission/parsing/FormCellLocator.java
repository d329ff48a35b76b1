package vn.kontum.report.submission.parsing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.parsing.label.RowLabels;
import vn.kontum.report.submission.parsing.value.VietnameseNumberParser;
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
    private final InputNames inputs;
    private final FormArea area;
    private final RowLabels labels;

    /** What is found out about the place of a variable. */
    enum Placement {
        CERTAIN,
        /** No line carries the code. */
        NOWHERE,
        /** Several lines carry the code. */
        REPEATED,
        /** The heading of the column says that other figures stand there. */
        HEADED_OTHERWISE,
        /** The name of the input cell lies elsewhere. */
        NAMED_ELSEWHERE,
        /** The line with the code names another variable. */
        LABELLED_OTHERWISE
    }

    /** Places found for a variable. */
    record LocatedCells(List<CellLocation> locations, Placement placement) {
        /** The one place of which there is no doubt. */
        Optional<CellLocation> certain() {
            return placement == Placement.CERTAIN ? Optional.of(locations.get(0)) : Optional.empty();
        }
    }

    FormCellLocator(WorkbookContent content, Set<String> codes, RowLabels labels) {
        this(content, codes, IssuedLayout.ofCodes(codes), labels);
    }

    /** @param layout says the columns where no heading does */
    FormCellLocator(WorkbookContent content, Set<String> codes, IssuedLayout layout, RowLabels labels) {
        this.labels = labels;
        this.issued = new FormColumns(layout.valueColumn(), layout.noteColumn(), layout.lastColumn());
        this.content = content;
        this.sheets =
                content.sheets().stream().filter(FormCellLocator::mayBeForm).toList();
        this.rows = new FormRows(sheets, codes, issued);
        this.inputs = new InputNames(content, sheets);
        this.area = new FormArea(content, sheets, rows, issued);
    }

    /** The sheets a unit may have filled in: all but ours for marks, lists and errors. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether a code or an input name shows that this was once our form. */
    boolean anything() {
        return !rows.codes().isEmpty() || InputNames.anyOf(content);
    }

    /** Codes that the workbook shows by an input name or in column A. */
    Set<String> present() {
        Set<String> present = new HashSet<>(rows.codes());
        present.addAll(inputs.codes());
        return present;
    }

    LocatedCells locate(Variable variable) {
        List<FormRows.FormRow> own = rows.of(variable.code());
        if (own.size() > 1) {
            return new LocatedCells(
                    own.stream().map(row -> location(variable, row)).toList(), Placement.REPEATED);
        }
        if (own.isEmpty()) {
            return new LocatedCells(List.of(), Placement.NOWHERE);
        }
        CellLocation byCode = location(variable, own.get(0));
        if (labelledOtherwise(byCode).isPresent()) {
            return new LocatedCells(List.of(byCode), Placement.LABELLED_OTHERWISE);
        }
        if (!columns(byCode.sheet()).certain()) {
            return new LocatedCells(List.of(byCode), Placement.HEADED_OTHERWISE);
        }
        Optional<CellLocation> byName = named(variable);
        return byName.isEmpty() || agrees(byName.get(), byCode)
                ? new LocatedCells(List.of(byCode), Placement.CERTAIN)
                : new LocatedCells(List.of(byCode, byName.get()), Placement.NAMED_ELSEWHERE);
    }

    FormColumns columns(String sheet) {
        return rows.columns(sheet);
    }

    /** The sheet to which the input names lead; the one that looks like a form where there are none. */
    Optional<String> namedSheet() {
        return inputs.sheet()
                .or(() -> sheets.stream()
                        .filter(sheet -> !FormLayout.asksNothing(sheet.name()))
                        .map(Sheet::name)
                        .findFirst());
    }

    /** The name of another variable in the line of a cell. */
    Optional<RowLabels.NamedVariable> labelledOtherwise(CellLocation place) {
        return content.sheet(place.sheet())
                .flatMap(sheet -> labels.another(
                        place.variable(),
                        sheet,
                        place.value().row(),
                        place.value().column()));
    }

    /** The day with the serial number 0 in the workbook. */
    LocalDate serialZero() {
        return content.serialZero();
    }

    /** The cell that names another measure than that of the variable in the line of a cell. */
    Optional<Cell> measuredOtherwise(CellLocation place) {
        return content.sheet(place.sheet())
                .flatMap(sheet -> labels.otherMeasure(
                        place.variable(),
                        sheet,
                        place.value().row(),
                        place.value().column()));
    }

    /** Codes with an input name or a code row that the form does not ask for, with their filled cells. */
    Map<String, CellLocation> others(List<Variable> all, Set<String> asked) {
        Map<String, CellLocation> others = new TreeMap<>();
        for (Variable variable : all) {
            List<CellLocation> locations = asked.contains(variable.code())
                    ? List.of()
                    : locate(variable).locations();
            locations.stream()
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

    /** What belongs to the form beside the input cells. */
    FormArea area() {
        return area;
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
        boolean leftBehind =
                rows.hasCode(byName.sheet(), byName.value().row()) ? inputs.at(byName) == 1 : !filled(byName);
        return sameColumn && (sameRow || leftBehind);
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
        return inputs.of(variable)
                .map(name -> new CellLocation(
                        variable,
                        name.sheet(),
                        name.address(),
                        note(variable, name.sheet(), name.address().row())));
    }

    private CellLocation location(Variable variable, FormRows.FormRow row) {
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

    private static boolean mayBeForm(Sheet sheet) {
        return !sheet.name().equalsIgnoreCase(FormLayout.META_SHEET)
                && !sheet.name().equalsIgnoreCase(FormLayout.LISTS_SHEET)
                && !UnitNames.fold(sheet.name()).equals(FormLayout.ERROR_SHEET_FOLDED);
    }
}
