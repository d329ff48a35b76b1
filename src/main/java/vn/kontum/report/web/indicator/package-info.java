/** Pages of indicators. */
@NullMarked
package vn.kontum.report.web.indicator;

import org.jspecify.annotations.NullMarked;
