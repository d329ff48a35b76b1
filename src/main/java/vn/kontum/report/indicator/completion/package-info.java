/**
 * What silent units could still report: exact ranges of indicators over all joint completions of the missing answers.
 */
@NullMarked
package vn.kontum.report.indicator.completion;

import org.jspecify.annotations.NullMarked;
