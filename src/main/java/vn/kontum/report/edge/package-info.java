/** People and clocks: starts the service, reads settings, and opens the database for the three edges. */
@NullMarked
package vn.kontum.report.edge;

import org.jspecify.annotations.NullMarked;
