/** The console in the browser. */
@NullMarked
package vn.kontum.report.edge.console;

import org.jspecify.annotations.NullMarked;
