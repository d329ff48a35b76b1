package vn.kontum.report.submission.prior;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Period;

/** A figure that a unit reported before, and for which period. */
public record KnownFigure(Period period, BigDecimal value) {}
