/** Reads the catalogue from its CSV files and reports every error with file, line and column. */
@NullMarked
package vn.kontum.report.catalogue.csv;

import org.jspecify.annotations.NullMarked;
