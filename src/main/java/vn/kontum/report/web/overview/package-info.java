/** The overview page. */
@NullMarked
package vn.kontum.report.web.overview;

import org.jspecify.annotations.NullMarked;
