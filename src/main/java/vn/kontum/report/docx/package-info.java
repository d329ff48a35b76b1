/** Word documents made from templates that an office edits itself. */
@NullMarked
package vn.kontum.report.docx;

import org.jspecify.annotations.NullMarked;
