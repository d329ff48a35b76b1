package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/** The fact a reading yields: what a unit says of a variable in a period. */
public record Observation(
        String unit, Period period, String variable, Optional<BigDecimal> value, ReportedValue.Status status) {

    /** The facts that the readings of a submission yield. */
    public static Stream<Observation> of(SubmissionVersion version) {
        return version.readings().stream()
                .map(reportedValue -> new Observation(
                        version.unit(),
                        version.period(),
                        reportedValue.variable(),
                        reportedValue.value(),
                        reportedValue.status()));
    }
}
