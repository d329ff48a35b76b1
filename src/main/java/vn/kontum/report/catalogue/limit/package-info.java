/** Limits of single figures, of formulas and of change, as the catalogue states them. */
@NullMarked
package vn.kontum.report.catalogue.limit;

import org.jspecify.annotations.NullMarked;
