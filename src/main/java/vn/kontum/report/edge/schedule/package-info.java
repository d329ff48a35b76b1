/** The clock: scheduled runs from the job definitions. */
@NullMarked
package vn.kontum.report.edge.schedule;

import org.jspecify.annotations.NullMarked;
