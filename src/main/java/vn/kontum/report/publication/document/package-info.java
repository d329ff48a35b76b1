/** The report as a Word document, and the letter that is drafted from it. */
@NullMarked
package vn.kontum.report.publication.document;

import org.jspecify.annotations.NullMarked;
