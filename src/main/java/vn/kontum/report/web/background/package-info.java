/** Work that pages begin and do not wait for. */
@NullMarked
package vn.kontum.report.web.background;

import org.jspecify.annotations.NullMarked;
