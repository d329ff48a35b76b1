/** The content of the report, independent of its file format. */
@NullMarked
package vn.kontum.report.publication.model;

import org.jspecify.annotations.NullMarked;
