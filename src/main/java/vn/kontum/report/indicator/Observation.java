package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.Reading;

/** The fact a reading yields: what a unit says of a variable in a period. */
public record Observation(
        String unit, Period period, String variable, Optional<BigDecimal> value, Reading.Status status) {}
