/** What editions are made from beside submissions, kept by content: catalogue, templates and printed settings. */
@NullMarked
package vn.kontum.report.publication.basis;

import org.jspecify.annotations.NullMarked;
