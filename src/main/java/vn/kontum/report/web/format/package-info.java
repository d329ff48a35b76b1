/** Formatting for pages: dates, figures, and text that came from others. */
@NullMarked
package vn.kontum.report.web.format;

import org.jspecify.annotations.NullMarked;
