/**
 * Exact convex sets of one or two values: intervals, points, polygons and what they add to a ratio. Knows no unit, variable or
 * period.
 */
@NullMarked
package vn.kontum.report.indicator.completion.geometry;

import org.jspecify.annotations.NullMarked;
