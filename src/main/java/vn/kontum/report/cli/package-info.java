/** The command line: the root command, its factory and its error handling. */
@NullMarked
package vn.kontum.report.cli;

import org.jspecify.annotations.NullMarked;
