/** Editions of the report, and the input snapshot that one is made from. */
@NullMarked
package vn.kontum.report.publication;

import org.jspecify.annotations.NullMarked;
