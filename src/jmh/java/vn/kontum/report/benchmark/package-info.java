/**
 * Measurements beside other readers, told in ratios. Compiled in the profile {@code benchmarks} only; see
 * src/docs/performance.md.
 */
@NullMarked
package vn.kontum.report.benchmark;

import org.jspecify.annotations.NullMarked;
