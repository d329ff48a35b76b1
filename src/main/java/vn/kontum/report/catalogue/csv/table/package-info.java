/**
 * Reads CSV files of the catalogue into lines of named cells, and gathers what is wrong in them with its place. Knows no single
 * file.
 */
@NullMarked
package vn.kontum.report.catalogue.csv.table;

import org.jspecify.annotations.NullMarked;
