/** What monitoring is told: whether the parts are well, and a few figures. */
@NullMarked
package vn.kontum.report.edge.console.pulse;

import org.jspecify.annotations.NullMarked;
