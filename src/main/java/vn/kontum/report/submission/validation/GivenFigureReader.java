package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.layout.NumberBounds;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Computes what a form fills in by itself, whatever a program stored for its formula. A number that somebody typed there instead stays
 * as it is, for the rules to judge.
 */
final class GivenFigureReader {
    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final NumberBounds bounds;

    GivenFigureReader(Catalogue catalogue, PriorSubmissions history, FindingFactory text) {
        this.bounds = new NumberBounds(text);
        this.catalogue = catalogue;
        this.history = history;
    }

    /** The submission with figures that follow; findings that only told of their formulas are taken out of the list. */
    Submission complete(Submission submission, List<Finding> findings) {
        ValidationContext context = new ValidationContext(catalogue, history, submission);
        List<ReportedValue> readings = new ArrayList<>(submission.readings());
        readings.replaceAll(reading -> context.catalogue()
                .variable(reading.variable())
                .filter(variable -> variable.givenTo(context.unit()).isPresent())
                .map(variable -> read(variable, reading, context, findings))
                .orElse(reading));
        return readings.equals(submission.readings()) ? submission : submission.with(readings);
    }

    private ReportedValue read(
            Variable variable, ReportedValue reading, ValidationContext context, List<Finding> findings) {
        Optional<BigDecimal> computed = variable.givenTo(context.unit())
                .flatMap(expression -> expression.evaluate(context::figure).number())
                .map(DecimalNormalizer::plain);
        if (computed.isEmpty()) {
            return reading;
        }
        boolean same = reading.value()
                .filter(value -> value.compareTo(computed.get()) == 0)
                .isPresent();
        if (same) {
            findings.removeIf(finding -> tells(finding, FindingCode.FORMULA_VALUE, variable));
            return reading;
        }
        boolean stored = findings.stream().anyMatch(finding -> tells(finding, FindingCode.NO_CACHED_VALUE, variable));
        boolean waiting = variable.required()
                && reading.status() == ReportedValue.Status.BLANK
                && findings.stream().noneMatch(finding -> tells(finding, FindingCode.MISSING, variable));
        if (!stored && !waiting) {
            return reading;
        }
        findings.removeIf(finding -> tells(finding, FindingCode.NO_CACHED_VALUE, variable));
        bounds.check(place(variable, reading), computed.get(), reading.rawText())
                .ifPresent(findings::add);
        return new ReportedValue(
                reading.variable(),
                ReportedValue.Status.NUMBER,
                computed,
                reading.rawText(),
                reading.sheet(),
                reading.cell(),
                reading.note(),
                Optional.empty());
    }

    private static CellLocation place(Variable variable, ReportedValue reading) {
        CellAddress cell = CellAddress.parse(reading.cell());
        return new CellLocation(variable, reading.sheet(), cell, cell);
    }

    private static boolean tells(Finding finding, FindingCode code, Variable variable) {
        return finding.code().equals(code.name())
                && finding.variable().filter(variable.code()::equals).isPresent();
    }
}
