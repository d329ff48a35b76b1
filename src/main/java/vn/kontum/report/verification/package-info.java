/** Independent checks that tables, originals and reports agree. */
@NullMarked
package vn.kontum.report.verification;

import org.jspecify.annotations.NullMarked;
