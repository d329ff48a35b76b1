/** Letters to units, from Word documents that the office restyles itself. */
@NullMarked
package vn.kontum.report.submission.letter;

import org.jspecify.annotations.NullMarked;
