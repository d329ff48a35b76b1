package vn.kontum.report.submission.parsing.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.parsing.value.DisplayedFigure;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * Names and measures of variables as people read them in the lines of a form. A line whose name is that of another variable than its
 * code says was sorted or pasted over without the column of the codes.
 */
public final class RowLabels {
    /** Measures are short; longer texts are remarks. */
    private static final int LONGEST_MEASURE = 30;

    private final Map<String, Set<Variable>> byName = new HashMap<>();
    private final Set<String> measures = new HashSet<>();

    public RowLabels(List<Variable> variables) {
        for (Variable variable : variables) {
            byName.computeIfAbsent(UnitNames.fold(variable.nameVi()), name -> new HashSet<>())
                    .add(variable);
            measures.add(UnitNames.fold(variable.measureVi()));
        }
    }

    /** The cell of a line that names another variable, and no cell of it names its own; empty where none does. */
    public Optional<NamedVariable> another(Variable variable, Sheet sheet, int row, int valueColumn) {
        List<NamedVariable> named = texts(sheet, row, valueColumn)
                .flatMap(cell ->
                        byName.getOrDefault(name(cell), Set.of()).stream().map(found -> new NamedVariable(cell, found)))
                .toList();
        boolean own = named.stream().anyMatch(each -> each.variable().code().equals(variable.code()));
        return own ? Optional.empty() : named.stream().findFirst();
    }

    /** The cell of a line that names another measure than that of its variable; empty where none does. */
    public Optional<Cell> otherMeasure(Variable variable, Sheet sheet, int row, int valueColumn) {
        String own = UnitNames.fold(variable.measureVi());
        Optional<Cell> other = Optional.empty();
        for (Cell cell : texts(sheet, row, valueColumn).toList()) {
            if (cell.raw().length() > LONGEST_MEASURE || cell.raw().strip().equalsIgnoreCase(variable.code())) {
                continue;
            }
            String measure = UnitNames.fold(cell.word());
            if (measure.equals(own)) {
                return Optional.empty();
            }
            if (other.isEmpty() && (measures.contains(measure) || scale(cell, variable))) {
                other = Optional.of(cell);
            }
        }
        return other;
    }

    private static boolean scale(Cell cell, Variable variable) {
        return DisplayedFigure.namesScale(cell.text(), variable)
                && cell.raw().chars().noneMatch(Character::isDigit);
    }

    /** The texts before the value of a line. */
    private static Stream<Cell> texts(Sheet sheet, int row, int valueColumn) {
        return IntStream.range(0, valueColumn)
                .mapToObj(column -> sheet.cell(new CellAddress(row, column)))
                .flatMap(Optional::stream)
                .filter(cell -> cell.kind() == CellKind.TEXT);
    }

    /** The first line of a label is the name, what follows explains it. */
    private static String name(Cell cell) {
        return cell.raw().lines().findFirst().map(UnitNames::fold).orElse("");
    }

    /** A cell with the name of a variable. */
    public record NamedVariable(Cell cell, Variable variable) {}
}
