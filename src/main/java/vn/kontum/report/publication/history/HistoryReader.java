package vn.kontum.report.publication.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.xlsx.container.ContainerException;

/**
 * Reads published figures of years before: one line for each unit, variable and quarter, in a CSV file (UTF-8, numbers with a
 * dot) or on the first sheet of a workbook.
 */
public final class HistoryReader {
    /** The columns, in any order; others are not looked at. */
    public static final List<String> COLUMNS = List.of("unit", "variable", "period", "value", "status", "source");

    private static final String PUBLISHED = "h";
    private static final String ILLUSTRATIVE = "illustrative";
    private static final int LONGEST_SOURCE = 500;

    private final Optional<Catalogue> catalogue;

    private HistoryReader(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** Holds units and variables against a catalogue. */
    public static HistoryReader of(Catalogue catalogue) {
        return new HistoryReader(Optional.of(catalogue));
    }

    /** Takes units and variables as they are written: for files that were read in before, under whatever catalogue. */
    public static HistoryReader unchecked() {
        return new HistoryReader(Optional.empty());
    }

    /** Everything the file says, and every mistake in it. */
    public HistoryTable read(byte[] content) {
        List<HistoryRows.Row> rows;
        try {
            rows = HistoryRows.read(content);
        } catch (IOException | ContainerException e) {
            return new HistoryTable(List.of(), List.of(HistoryMistake.at(1, "-", "file.unreadable")));
        }
        if (rows.isEmpty()) {
            return new HistoryTable(List.of(), List.of(HistoryMistake.at(1, "-", "file.empty")));
        }
        List<HistoryMistake> mistakes = new ArrayList<>();
        COLUMNS.stream()
                .filter(column -> !rows.get(0).cells().containsKey(column))
                .forEach(column -> mistakes.add(HistoryMistake.at(1, column, "column.missing")));
        List<HistoryFigure> figures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (mistakes.isEmpty()) {
            for (HistoryRows.Row row : rows) {
                figure(row, mistakes)
                        .filter(figure -> once(row, figure, seen, mistakes))
                        .ifPresent(figures::add);
            }
        }
        return new HistoryTable(figures, mistakes);
    }

    private static boolean once(
            HistoryRows.Row row, HistoryFigure figure, Set<String> seen, List<HistoryMistake> mistakes) {
        boolean first = seen.add(figure.place());
        if (!first) {
            mistakes.add(HistoryMistake.at(row.number(), "variable", "line.twice", figure.place()));
        }
        return first;
    }

    private Optional<HistoryFigure> figure(HistoryRows.Row row, List<HistoryMistake> mistakes) {
        int before = mistakes.size();
        Optional<Period> period = Period.parse(row.text("period")).filter(found -> !found.closing());
        if (period.isEmpty()) {
            mistakes.add(HistoryMistake.at(row.number(), "period", "period.unknown", row.text("period")));
        }
        catalogue.ifPresent(known -> {
            Optional<Unit> unit = unit(known, row, mistakes);
            Optional<Variable> variable = variable(known, row, mistakes);
            unit.ifPresent(of -> variable.ifPresent(what -> assigned(row, of, what, mistakes)));
        });
        Optional<BigDecimal> value = value(row, mistakes);
        boolean illustrative = illustrative(row, mistakes);
        String source = row.text("source");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            mistakes.add(HistoryMistake.at(row.number(), "source", "source.missing", LONGEST_SOURCE));
        }
        return mistakes.size() > before
                ? Optional.empty()
                : Optional.of(new HistoryFigure(
                        row.text("unit"),
                        row.text("variable"),
                        period.orElseThrow(),
                        value.orElseThrow(),
                        illustrative,
                        source));
    }

    private static Optional<Unit> unit(Catalogue known, HistoryRows.Row row, List<HistoryMistake> mistakes) {
        Optional<Unit> unit = known.unit(row.text("unit")).filter(u -> u.reports() || u.level() == Unit.Level.PROVINCE);
        if (unit.isEmpty()) {
            mistakes.add(HistoryMistake.at(row.number(), "unit", "unit.unknown", row.text("unit")));
        }
        return unit;
    }

    private static Optional<Variable> variable(Catalogue known, HistoryRows.Row row, List<HistoryMistake> mistakes) {
        Optional<Variable> variable = known.variable(row.text("variable"));
        if (variable.isEmpty()) {
            mistakes.add(HistoryMistake.at(row.number(), "variable", "variable.unknown", row.text("variable")));
        }
        return variable;
    }

    /** The province may give the total of every variable; a unit gives what its own form asks for. */
    private static void assigned(HistoryRows.Row row, Unit unit, Variable variable, List<HistoryMistake> mistakes) {
        if (unit.reports() && !variable.assignedTo(unit)) {
            mistakes.add(HistoryMistake.at(row.number(), "unit", "unit.not-asked", unit.code(), variable.code()));
        }
    }

    private static Optional<BigDecimal> value(HistoryRows.Row row, List<HistoryMistake> mistakes) {
        String text = row.text("value");
        if (!text.matches("-?\\d{1,20}(\\.\\d{1,12})?")) {
            mistakes.add(HistoryMistake.at(row.number(), "value", "value.unusable", text));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static boolean illustrative(HistoryRows.Row row, List<HistoryMistake> mistakes) {
        String status = row.text("status");
        if (!Set.of(PUBLISHED, ILLUSTRATIVE).contains(status)) {
            mistakes.add(HistoryMistake.at(row.number(), "status", "status.unknown", status));
        }
        return status.equals(ILLUSTRATIVE);
    }
}
