/** Bytes that arrived: takes files from the shared folder durably, keeps them by content, and returns answers. */
@NullMarked
package vn.kontum.report.intake;

import org.jspecify.annotations.NullMarked;
