/** The append-only, hash-chained audit log. */
@NullMarked
package vn.kontum.report.audit;

import org.jspecify.annotations.NullMarked;
