/** Province figures against the targets: totals, coverage, verdicts and pace; pure computation. */
@NullMarked
package vn.kontum.report.indicator;

import org.jspecify.annotations.NullMarked;
