package vn.kontum.report.indicator.completion;

import vn.kontum.report.catalogue.expression.Rational;

/** The least and the greatest value, both of them taken. */
public record ExactRange(Rational low, Rational high) {}
