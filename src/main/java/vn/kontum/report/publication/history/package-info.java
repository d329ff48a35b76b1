/** Figures of years before, as they were published: our own and others'. */
@NullMarked
package vn.kontum.report.publication.history;

import org.jspecify.annotations.NullMarked;
