package vn.kontum.report.submission.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;

/** Holds a number against what the catalogue says of its variable. */
public final class NumberBounds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FindingFactory text;

    public NumberBounds(FindingFactory text) {
        this.text = text;
    }

    /** One finding for a cell: what the figure most likely should have been decides which. */
    public Optional<Finding> check(CellLocation cellLocation, BigDecimal value, String entered) {
        Variable variable = cellLocation.variable();
        boolean broken = variable.type() == Variable.Type.INTEGER && value.scale() > 0;
        boolean outside = value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0;
        if (broken && value.signum() > 0 && value.compareTo(HUNDRED) <= 0) {
            return Optional.of(text.ofCell(
                    new FindingFactory.Cause(FindingCode.NOT_INTEGER, "fraction"),
                    cellLocation,
                    entered,
                    LocalizedArgument.number(value),
                    LocalizedArgument.measure(variable)));
        }
        if (outside) {
            return Optional.of(outside(cellLocation, value, entered));
        }
        if (broken) {
            return Optional.of(
                    text.ofCell(FindingCode.NOT_INTEGER, cellLocation, entered, LocalizedArgument.number(value)));
        }
        return Optional.empty();
    }

    private Finding outside(CellLocation cellLocation, BigDecimal value, String entered) {
        Variable variable = cellLocation.variable();
        Optional<BigDecimal> meant = meant(variable, value);
        String meaning =
                value.signum() < 0 && variable.min().signum() >= 0 ? "negative" : meant.isPresent() ? "scaled" : "";
        return text.ofCell(
                new FindingFactory.Cause(FindingCode.OUT_OF_RANGE, meaning),
                cellLocation,
                entered,
                LocalizedArgument.number(value),
                LocalizedArgument.number(variable.min()),
                LocalizedArgument.number(variable.max()),
                LocalizedArgument.measure(variable),
                LocalizedArgument.number(meant.orElse(BigDecimal.ZERO)));
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
}
