/** The commands below report. */
@NullMarked
package vn.kontum.report.cli.report;

import org.jspecify.annotations.NullMarked;
