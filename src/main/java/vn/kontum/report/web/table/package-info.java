/** Tables of the console: sorted, searched, paged and exported the same way on every page. */
@NullMarked
package vn.kontum.report.web.table;

import org.jspecify.annotations.NullMarked;
