/** How a quarter stands and what follows from it: one answer for the console and the command line. */
@NullMarked
package vn.kontum.report.batch.outlook;

import org.jspecify.annotations.NullMarked;
