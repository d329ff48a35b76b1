package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.layout.NumberBounds;
import vn.kontum.report.submission.parsing.value.CellQuotation;
import vn.kontum.report.submission.parsing.value.CellValueParser;
import vn.kontum.report.submission.parsing.value.DependentCells;
import vn.kontum.report.submission.parsing.value.DisplayedFigure;
import vn.kontum.report.submission.parsing.value.ParsedCellValue;
import vn.kontum.report.submission.parsing.value.SimilarCells;
import vn.kontum.report.submission.parsing.value.VietnameseNumberParser;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/** Makes the reading of one input cell and holds it against what the catalogue says of the variable. */
final class ReportedValueFactory {
    private static final int LONGEST_NOTE = 2_000;

    private final FormCellLocator cells;
    private final CellAnomalies anomalies;
    private final FindingFactory text;
    private final List<Finding> findings;
    private final CellValueParser figures;
    private final ConcealedFigures concealed;
    private final DoubtfulCells doubtful;
    private final DependentCells dependent;
    private final NumberBounds bounds;

    ReportedValueFactory(FormCellLocator cells, CellAnomalies anomalies, FindingFactory text, List<Finding> findings) {
        this.cells = cells;
        this.anomalies = anomalies;
        this.text = text;
        this.findings = findings;
        this.figures = new CellValueParser(text, findings, cells.serialZero());
        this.concealed = new ConcealedFigures(anomalies, text);
        this.doubtful = new DoubtfulCells(anomalies, text);
        this.dependent = new DependentCells(text);
        this.bounds = new NumberBounds(text);
    }

    ReportedValue read(CellLocation cellLocation) {
        Optional<Cell> cell = cells.value(cellLocation);
        ParsedCellValue figure = figure(cellLocation, cell);
        Optional<String> note = note(cellLocation).or(figure::reason);
        String raw = cell.map(Cell::raw).map(TextSanitizer::of).orElse("");
        if (figure.status() != ReportedValue.Status.BLANK || !waits(cellLocation, cell)) {
            check(cellLocation, figure, cell.map(CellQuotation::entered).orElse(""), note);
        }
        return new ReportedValue(
                cellLocation.variable().code(),
                figure.status(),
                figure.value(),
                raw,
                cellLocation.place().sheet(),
                cellLocation.place().cell(),
                note,
                figure.readAs());
    }

    /** Whether a formula of the form waits for other figures: those are missed, not the sum of them. */
    private static boolean waits(CellLocation cellLocation, Optional<Cell> cell) {
        return cell.filter(Cell::formula).isPresent()
                && cellLocation.variable().onForm().given().isPresent();
    }

    private ParsedCellValue figure(CellLocation cellLocation, Optional<Cell> cell) {
        if (doubtful.doubted(cellLocation, cell)) {
            return ParsedCellValue.invalid();
        }
        Optional<ExternalContent.Source> outside = cells.outside(cellLocation);
        if (outside.isPresent()) {
            dependent.outside(cellLocation, cell.map(CellQuotation::entered).orElse(""), outside.get());
            return ParsedCellValue.invalid();
        }
        Optional<String> filledBy = anomalies.within(cellLocation, ReadAnomalyCode.ARRAY_FORMULA);
        if (filledBy.isPresent()) {
            dependent.filled(cellLocation, cell.map(Cell::text).orElse(""), filledBy.get());
            return ParsedCellValue.invalid();
        }
        Optional<Cell> measure = cell.flatMap(
                c -> cells.filled(cellLocation) ? cells.measuredOtherwise(cellLocation) : Optional.empty());
        if (measure.isPresent()) {
            String place = measure.get().address().a1();
            findings.add(text.ofCell(
                            new FindingFactory.Cause(FindingCode.UNIT, "line"),
                            cellLocation,
                            cell.map(CellQuotation::entered).orElse(""),
                            place,
                            CellQuotation.shown(measure.get()),
                            LocalizedArgument.measure(cellLocation.variable()))
                    .with(List.of(Finding.AffectedCell.of(
                            new Finding.Location(cellLocation.place().sheet(), place), Optional.empty()))));
            return ParsedCellValue.invalid();
        }
        Optional<String> written = cell.flatMap(c -> writtenOver(cellLocation, c));
        if (written.isPresent()) {
            return invalid(
                    new FindingFactory.Cause(FindingCode.AMBIGUOUS_NUMBER, "covered"),
                    cellLocation,
                    cell,
                    CellQuotation.quoted(cell.get()),
                    LocalizedArgument.drawn(written.get()));
        }
        cell.ifPresent(c -> concealed.examine(cellLocation, c));
        return cell.map(c -> figures.read(
                        cellLocation,
                        c,
                        anomalies
                                .allWithin(cellLocation, ReadAnomalyCode.CONDITIONAL_FORMAT)
                                .toList()))
                .orElse(ParsedCellValue.blank());
    }

    /** The figures that are read although nobody sees them. */
    ConcealedFigures concealed() {
        return concealed;
    }

    /** The cells whose place or shape is in doubt. */
    DoubtfulCells doubtful() {
        return doubtful;
    }

    /** The cells whose value comes from elsewhere. */
    DependentCells dependent() {
        return dependent;
    }

    /** The cells that may have a fault in common with others. */
    SimilarCells similar() {
        return figures.similar();
    }

    /** The other number that a shape over the cell shows in its place. */
    private Optional<String> writtenOver(CellLocation cellLocation, Cell cell) {
        return anomalies
                .within(cellLocation, ReadAnomalyCode.UNDER_DRAWING)
                .flatMap(written -> written.lines()
                        .map(String::strip)
                        .filter(line -> DisplayedFigure.another(line, cell))
                        .findFirst())
                .map(line -> CellQuotation.cut(TextSanitizer.of(line)));
    }

    private ParsedCellValue invalid(
            FindingFactory.Cause cause, CellLocation cellLocation, Optional<Cell> cell, Object... more) {
        findings.add(text.ofCell(cause, cellLocation, cell.map(Cell::text).orElse(""), more));
        return ParsedCellValue.invalid();
    }

    private void check(CellLocation cellLocation, ParsedCellValue figure, String entered, Optional<String> note) {
        Variable variable = cellLocation.variable();
        if (figure.status() == ReportedValue.Status.BLANK
                && variable.required()
                && !doubtful.covered(cellLocation, entered)) {
            findings.add(text.ofCell(FindingCode.MISSING, cellLocation, entered, LocalizedArgument.measure(variable)));
        }
        if (figure.status() == ReportedValue.Status.NOT_AVAILABLE && note.isEmpty()) {
            findings.add(text.ofCell(FindingCode.NO_REASON, cellLocation, entered));
        }
        figure.value()
                .flatMap(value -> bounds.check(cellLocation, value, entered))
                .ifPresent(findings::add);
    }

    private Optional<String> note(CellLocation cellLocation) {
        String written = cells.note(cellLocation)
                .map(Cell::raw)
                .map(TextSanitizer::of)
                .orElse("")
                .strip();
        if (written.length() > LONGEST_NOTE) {
            findings.add(text.ofCell(FindingCode.LONG_TEXT, cellLocation, "", written.length(), LONGEST_NOTE));
        }
        String kept = written.length() > LONGEST_NOTE
                ? written.substring(0, LONGEST_NOTE).strip()
                : written;
        boolean blank = VietnameseNumberParser.read(kept).kind() == VietnameseNumberParser.Kind.BLANK;
        return blank ? Optional.empty() : Optional.of(kept);
    }
}
