/** Pages of the audit log. */
@NullMarked
package vn.kontum.report.web.audit;

import org.jspecify.annotations.NullMarked;
