/** One class for each command. */
@NullMarked
package vn.kontum.report.cli.command;

import org.jspecify.annotations.NullMarked;
