/** Health indicators and metrics. */
@NullMarked
package vn.kontum.report.web.monitoring;

import org.jspecify.annotations.NullMarked;
