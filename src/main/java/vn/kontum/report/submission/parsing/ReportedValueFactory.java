package vn.kontum.report.submission.parsing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.TextSanitizer;
import vn.kontum.report.submission.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/** Makes the reading of one input cell and holds it against what the catalogue says of the variable. */
final class ReportedValueFactory {
    private static final int LONGEST_NOTE = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FormCellLocator cells;
    private final CellAnomalies troubles;
    private final FindingFactory text;
    private final List<Finding> findings;
    private final CellValueParser figures;
    private final List<String> hiddenFigures = new ArrayList<>();

    ReportedValueFactory(FormCellLocator cells, CellAnomalies troubles, FindingFactory text, List<Finding> findings) {
        this.cells = cells;
        this.troubles = troubles;
        this.text = text;
        this.findings = findings;
        this.figures = new CellValueParser(text, findings);
    }

    ReportedValue read(CellLocation spot) {
        Optional<Cell> cell = cells.value(spot);
        ParsedCellValue figure = figure(spot, cell);
        Optional<String> note = note(spot).or(figure::reason);
        String raw = cell.map(Cell::raw).map(TextSanitizer::of).orElse("");
        check(spot, figure, cell.map(CellQuotation::entered).orElse(""), note);
        return new ReportedValue(
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
    static ReportedValue lost(Variable variable, List<CellLocation> spots) {
        Optional<CellLocation> first = spots.stream().findFirst();
        return new ReportedValue(
                variable.code(),
                ReportedValue.Status.INVALID,
                Optional.empty(),
                "",
                first.map(s -> s.place().sheet()).orElse(""),
                first.map(s -> s.value().a1()).orElse(""),
                Optional.empty(),
                Optional.empty());
    }

    /** The reading of a variable that is asked today and was not on the form when that was issued. */
    static ReportedValue notAsked(Variable variable) {
        return new ReportedValue(
                variable.code(),
                ReportedValue.Status.NOT_ASKED,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private ParsedCellValue figure(CellLocation spot, Optional<Cell> cell) {
        if (troubles.at(spot, ReadAnomalyCode.CELL_SHAPE)) {
            return invalid(FindingCode.CELL_SHAPE, spot, cell);
        }
        if (troubles.at(spot, ReadAnomalyCode.AMBIGUOUS_CELL, ReadAnomalyCode.COVERED_VALUE)) {
            return invalid(FindingCode.AMBIGUOUS_CELL, spot, cell);
        }
        Optional<ExternalContent.Source> outside = cells.outside(spot);
        if (outside.isPresent()) {
            return dependent(spot, cell, outside.get());
        }
        Optional<String> filledBy = troubles.within(spot, ReadAnomalyCode.ARRAY_FORMULA);
        if (filledBy.isPresent()) {
            return invalid(FindingCode.ARRAY_FORMULA, spot, cell, filledBy.get());
        }
        cell.filter(Cell::hidden).ifPresent(c -> hiddenFigures.add(spot.where() + " = " + CellQuotation.entered(c)));
        return cell.map(c -> figures.read(spot, c, troubles.within(spot, ReadAnomalyCode.CONDITIONAL_FORMAT)))
                .orElse(ParsedCellValue.blank());
    }

    /** The figures that stand on hidden rows or columns, as findings print them. */
    List<String> hiddenFigures() {
        return hiddenFigures;
    }

    private ParsedCellValue dependent(CellLocation spot, Optional<Cell> cell, ExternalContent.Source source) {
        String cause = source.way() == ExternalContent.Way.NAME
                ? "names"
                : source.way().name().toLowerCase(Locale.ROOT);
        findings.add(text.ofCell(
                new FindingFactory.Cause(FindingCode.EXTERNAL_CONTENT, cause),
                spot,
                cell.map(CellQuotation::entered).orElse(""),
                TextSanitizer.name(source.via()),
                source.origin().isEmpty() ? "?" : TextSanitizer.name(source.origin())));
        return ParsedCellValue.invalid();
    }

    private ParsedCellValue invalid(FindingCode code, CellLocation spot, Optional<Cell> cell, Object... more) {
        findings.add(text.ofCell(code, spot, cell.map(Cell::text).orElse(""), more));
        return ParsedCellValue.invalid();
    }

    private void check(CellLocation spot, ParsedCellValue figure, String entered, Optional<String> note) {
        Variable variable = spot.variable();
        if (figure.status() == ReportedValue.Status.BLANK && variable.required()) {
            findings.add(text.ofCell(FindingCode.MISSING, spot, entered, variable.measureVi()));
        }
        if (figure.status() == ReportedValue.Status.NOT_AVAILABLE && note.isEmpty()) {
            findings.add(text.ofCell(FindingCode.NO_REASON, spot, entered));
        }
        figure.value().ifPresent(value -> checkNumber(spot, value, entered));
    }

    /** One finding for a cell: what the figure most likely should have been decides which. */
    private void checkNumber(CellLocation spot, BigDecimal value, String entered) {
        Variable variable = spot.variable();
        boolean broken = variable.type() == Variable.Type.INTEGER && value.scale() > 0;
        boolean outside = value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0;
        if (broken && value.signum() > 0 && value.compareTo(HUNDRED) <= 0) {
            findings.add(text.ofCell(
                    new FindingFactory.Cause(FindingCode.NOT_INTEGER, "fraction"),
                    spot,
                    entered,
                    VietnameseNumberFormat.of(value),
                    variable.measureVi()));
        } else if (outside) {
            findings.add(outside(spot, value, entered));
        } else if (broken) {
            findings.add(text.ofCell(FindingCode.NOT_INTEGER, spot, entered, VietnameseNumberFormat.of(value)));
        }
    }

    private Finding outside(CellLocation spot, BigDecimal value, String entered) {
        Variable variable = spot.variable();
        Optional<BigDecimal> meant = meant(variable, value);
        String meaning =
                value.signum() < 0 && variable.min().signum() >= 0 ? "negative" : meant.isPresent() ? "scaled" : "";
        return text.ofCell(
                new FindingFactory.Cause(FindingCode.OUT_OF_RANGE, meaning),
                spot,
                entered,
                VietnameseNumberFormat.of(value),
                VietnameseNumberFormat.of(variable.min()),
                VietnameseNumberFormat.of(variable.max()),
                variable.measureVi(),
                meant.map(VietnameseNumberFormat::of).orElse(""));
    }

    /** The same amount in the measure of the variable, where it was typed a thousand or a million times too large. */
    private static Optional<BigDecimal> meant(Variable variable, BigDecimal value) {
        return Stream.of(3, 6, 9)
                .map(value::movePointLeft)
                .filter(smaller -> smaller.compareTo(variable.min().max(BigDecimal.ONE)) >= 0
                        && smaller.compareTo(variable.max()) <= 0)
                .map(smaller -> smaller.setScale(variable.decimals(), RoundingMode.HALF_UP))
                .findFirst();
    }

    private Optional<String> note(CellLocation spot) {
        String written = cells.note(spot)
                .map(Cell::raw)
                .map(TextSanitizer::of)
                .orElse("")
                .strip();
        if (written.length() > LONGEST_NOTE) {
            findings.add(text.ofCell(FindingCode.LONG_TEXT, spot, "", written.length(), LONGEST_NOTE));
        }
        String kept = written.length() > LONGEST_NOTE
                ? written.substring(0, LONGEST_NOTE).strip()
                : written;
        boolean blank = VietnameseNumberParser.read(kept).kind() == VietnameseNumberParser.Kind.BLANK;
        return blank ? Optional.empty() : Optional.of(kept);
    }
}
