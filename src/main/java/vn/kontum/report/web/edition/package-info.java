/** Pages of editions, their comparison and downloads. */
@NullMarked
package vn.kontum.report.web.edition;

import org.jspecify.annotations.NullMarked;
