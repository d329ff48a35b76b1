/** The work directory, the content-addressed store and atomic file writes. */
@NullMarked
package vn.kontum.report.intake.storage;

import org.jspecify.annotations.NullMarked;
