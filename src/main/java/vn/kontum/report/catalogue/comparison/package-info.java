/** What differs between two catalogues. */
@NullMarked
package vn.kontum.report.catalogue.comparison;

import org.jspecify.annotations.NullMarked;
