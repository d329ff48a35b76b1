package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.prior.PriorPeriodValues;

/**
 * Works out again what the form of a submission version fills in by itself. A program that saves a workbook without the results of its
 * formulas leaves no number in such a cell, so there is none to compare with.
 */
final class FilledInFigures {
    private final Catalogue catalogue;
    private final VerificationScope.VersionsOfYears versions;
    private final SubmissionVersion version;
    private final Optional<Unit> unit;

    /** @param catalogue as of the version's period */
    FilledInFigures(Catalogue catalogue, VerificationScope.VersionsOfYears versions, SubmissionVersion version) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.version = version;
        this.unit = catalogue.unit(version.unit());
    }

    /** Whether the unit is asked for a variable. */
    boolean asked(String variable) {
        return unit.filter(of -> catalogue.form(of, version.period()).stream()
                        .anyMatch(found -> found.code().equals(variable)))
                .isPresent();
    }

    /** Whether the form fills this in and the table states a number for it. */
    boolean concerns(ReportedValue reportedValue) {
        return reportedValue.value().isPresent()
                && expression(reportedValue.variable()).isPresent();
    }

    /**
     * Whether a number follows from the other figures of the original and from what the quarter before said in any of its versions: a
     * later correction of it changes nothing that was accepted before.
     */
    boolean allow(String variable, BigDecimal number, Map<String, BigDecimal> figures) {
        return expression(variable)
                .filter(expression ->
                        histories(expression).anyMatch(history -> follows(expression, number, figures, history)))
                .isPresent();
    }

    private boolean follows(
            Expression expression, BigDecimal number, Map<String, BigDecimal> figures, PriorSubmissions history) {
        PriorPeriodValues earlier = new PriorPeriodValues(catalogue, unit.orElseThrow(), version.period(), history);
        return expression
                .evaluate(name -> switch (name.kind()) {
                    case NOW -> Optional.ofNullable(figures.get(name.code()));
                    case PREVIOUS -> earlier.previousQuarter(name.code());
                    case FACT -> unit.flatMap(of -> of.fact(name.code()));
                    case YEAR_TO_DATE -> Optional.empty();
                })
                .number()
                .filter(again -> again.compareTo(number) == 0)
                .isPresent();
    }

    private Stream<PriorSubmissions> histories(Expression expression) {
        if (expression.names().stream().noneMatch(name -> name.kind() == Expression.Name.Kind.PREVIOUS)) {
            return Stream.of(PriorSubmissions.none());
        }
        Period before = version.period().previous();
        return Stream.concat(
                Stream.of(versions.history()),
                versions.of(version.unit(), before).stream().map(FilledInFigures::stated));
    }

    private static PriorSubmissions stated(SubmissionVersion earlier) {
        return (unit, period, variable) -> earlier.readings().stream()
                .filter(reading -> reading.variable().equals(variable))
                .flatMap(reading -> reading.value().stream())
                .findFirst();
    }

    private Optional<Expression> expression(String variable) {
        return unit.flatMap(of -> catalogue.variable(variable).flatMap(found -> found.givenTo(of)));
    }
}
