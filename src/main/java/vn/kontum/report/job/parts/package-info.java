/** Joins files that hold parts of a form. */
@NullMarked
package vn.kontum.report.job.parts;

import org.jspecify.annotations.NullMarked;
