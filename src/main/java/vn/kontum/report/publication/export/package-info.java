/** CSV files and manifest beside a published workbook; their columns are a contract. */
@NullMarked
package vn.kontum.report.publication.export;

import org.jspecify.annotations.NullMarked;
