/** Workbooks of constant parts, prepared once, with one sheet that is written as text for every document. */
@NullMarked
package vn.kontum.report.xlsx.write.prepared;

import org.jspecify.annotations.NullMarked;
