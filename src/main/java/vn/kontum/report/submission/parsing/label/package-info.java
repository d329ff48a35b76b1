/** What people read on a form: names and measures in its lines, periods and units in its head. */
@NullMarked
package vn.kontum.report.submission.parsing.label;

import org.jspecify.annotations.NullMarked;
