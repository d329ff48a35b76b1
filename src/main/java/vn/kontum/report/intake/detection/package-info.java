/** Finds files in the inbox and decides when their writer has finished. */
@NullMarked
package vn.kontum.report.intake.detection;

import org.jspecify.annotations.NullMarked;
