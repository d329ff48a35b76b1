/** Decides what one input cell states: a number, nothing, or something that is no figure. */
@NullMarked
package vn.kontum.report.submission.parsing.value;

import org.jspecify.annotations.NullMarked;
