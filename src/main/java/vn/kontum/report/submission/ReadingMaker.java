package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.workbook.Cell;
import vn.kontum.report.workbook.TroubleCode;

/** Makes the reading of one input cell and holds it against what the catalogue says of the variable. */
final class ReadingMaker {
    private static final int LONGEST_NOTE = 2_000;

    private final FormCells cells;
    private final CellTroubles troubles;
    private final FindingText text;
    private final List<Finding> findings;
    private final FigureReader figures;

    ReadingMaker(FormCells cells, CellTroubles troubles, FindingText text, List<Finding> findings) {
        this.cells = cells;
        this.troubles = troubles;
        this.text = text;
        this.findings = findings;
        this.figures = new FigureReader(text, findings);
    }

    Reading read(Spot spot) {
        Optional<Cell> cell = cells.value(spot);
        CellFigure figure = figure(spot, cell);
        Optional<String> note = note(spot).or(figure::reason);
        String raw = cell.map(Cell::raw).map(CleanText::of).orElse("");
        check(spot, figure, cell.map(FigureReader::entered).orElse(""), note);
        return new Reading(
                spot.variable().code(),
                figure.status(),
                figure.value(),
                raw,
                spot.place().sheet(),
                spot.place().cell(),
                note,
                figure.readAs());
    }

    /** The reading of a variable that the workbook does not hold in exactly one place. */
    static Reading lost(Variable variable, List<Spot> spots) {
        Optional<Spot> first = spots.stream().findFirst();
        return new Reading(
                variable.code(),
                Reading.Status.INVALID,
                Optional.empty(),
                "",
                first.map(s -> s.place().sheet()).orElse(""),
                first.map(s -> s.value().a1()).orElse(""),
                Optional.empty(),
                Optional.empty());
    }

    /** The reading of a variable that is asked today and was not on the form when that was issued. */
    static Reading notAsked(Variable variable) {
        return new Reading(
                variable.code(),
                Reading.Status.NOT_ASKED,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private CellFigure figure(Spot spot, Optional<Cell> cell) {
        if (troubles.at(spot, TroubleCode.AMBIGUOUS_CELL, TroubleCode.COVERED_VALUE)) {
            return invalid(FindingCode.AMBIGUOUS_CELL, spot, cell);
        }
        if (troubles.at(spot, TroubleCode.EMPTY_VALUE) && cell.isEmpty()) {
            return invalid(FindingCode.EMPTY_VALUE, spot, cell);
        }
        cell.filter(Cell::hidden)
                .ifPresent(c -> findings.add(text.ofCell(FindingCode.HIDDEN_INPUT, spot, FigureReader.entered(c))));
        return cell.map(c -> figures.read(spot, c)).orElse(CellFigure.blank());
    }

    private CellFigure invalid(FindingCode code, Spot spot, Optional<Cell> cell) {
        findings.add(text.ofCell(code, spot, cell.map(Cell::text).orElse("")));
        return CellFigure.invalid();
    }

    private void check(Spot spot, CellFigure figure, String entered, Optional<String> note) {
        Variable variable = spot.variable();
        if (figure.status() == Reading.Status.BLANK && variable.required()) {
            findings.add(text.ofCell(FindingCode.MISSING, spot, entered, variable.measureVi()));
        }
        if (figure.status() == Reading.Status.NOT_AVAILABLE && note.isEmpty()) {
            findings.add(text.ofCell(FindingCode.NO_REASON, spot, entered));
        }
        figure.value().ifPresent(value -> checkNumber(spot, value, entered));
    }

    private void checkNumber(Spot spot, BigDecimal value, String entered) {
        Variable variable = spot.variable();
        if (value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0) {
            findings.add(text.ofCell(
                    FindingCode.OUT_OF_RANGE,
                    spot,
                    entered,
                    VietnameseNumber.of(value),
                    VietnameseNumber.of(variable.min()),
                    VietnameseNumber.of(variable.max()),
                    variable.measureVi()));
        }
        if (variable.type() == Variable.Type.INTEGER && value.scale() > 0) {
            findings.add(text.ofCell(FindingCode.NOT_INTEGER, spot, entered, VietnameseNumber.of(value)));
        }
    }

    private Optional<String> note(Spot spot) {
        String written =
                cells.note(spot).map(Cell::raw).map(CleanText::of).orElse("").strip();
        if (written.length() > LONGEST_NOTE) {
            findings.add(text.ofCell(FindingCode.LONG_TEXT, spot, "", written.length(), LONGEST_NOTE));
        }
        String kept = written.length() > LONGEST_NOTE
                ? written.substring(0, LONGEST_NOTE).strip()
                : written;
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
