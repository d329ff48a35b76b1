/** Reported values, their sums over units and quarters, and the figures that formulas make of them. */
@NullMarked
package vn.kontum.report.indicator.aggregation;

import org.jspecify.annotations.NullMarked;
