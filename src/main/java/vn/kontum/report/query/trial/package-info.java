/** What rules would say of stored submissions. */
@NullMarked
package vn.kontum.report.query.trial;

import org.jspecify.annotations.NullMarked;
