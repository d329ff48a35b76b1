/** Layouts that forms were issued with, and how values of an older form are completed and carried over. */
@NullMarked
package vn.kontum.report.submission.layout;

import org.jspecify.annotations.NullMarked;
