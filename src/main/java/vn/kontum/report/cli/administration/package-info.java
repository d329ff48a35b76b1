/** Commands that decide about units and files. */
@NullMarked
package vn.kontum.report.cli.administration;

import org.jspecify.annotations.NullMarked;
