/** Acts that take effect only when a second person asks for the same. */
@NullMarked
package vn.kontum.report.run.confirmation;

import org.jspecify.annotations.NullMarked;
