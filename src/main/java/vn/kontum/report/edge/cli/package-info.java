/** The command line. */
@NullMarked
package vn.kontum.report.edge.cli;

import org.jspecify.annotations.NullMarked;
