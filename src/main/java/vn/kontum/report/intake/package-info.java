/** Receives files from the inbox and keeps them durably; reads the trial inbox. */
@NullMarked
package vn.kontum.report.intake;

import org.jspecify.annotations.NullMarked;
