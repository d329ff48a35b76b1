/** Checks, independently of the code that made them, that tables, originals and reports agree. */
@NullMarked
package vn.kontum.report.batch.verify;

import org.jspecify.annotations.NullMarked;
