/** Pages of units, findings and files that wait for a decision. */
@NullMarked
package vn.kontum.report.web.unit;

import org.jspecify.annotations.NullMarked;
