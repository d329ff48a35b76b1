package vn.kontum.report.catalogue.expression;

/**
 * A weighted sum that must not be above 0.
 *
 * @param strict whether it must be below 0
 */
public record LinearInequality(LinearTerm term, boolean strict) {}
