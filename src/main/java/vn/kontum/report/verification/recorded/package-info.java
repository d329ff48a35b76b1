/** What tables say of acts, held against the audit log. */
@NullMarked
package vn.kontum.report.verification.recorded;

import org.jspecify.annotations.NullMarked;
