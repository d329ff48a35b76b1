/** Letters to units, from Word templates that the office edits. */
@NullMarked
package vn.kontum.report.submission.letter;

import org.jspecify.annotations.NullMarked;
