/** How every unit stands in a period: received, returned, late or missing. */
@NullMarked
package vn.kontum.report.publication.status;

import org.jspecify.annotations.NullMarked;
