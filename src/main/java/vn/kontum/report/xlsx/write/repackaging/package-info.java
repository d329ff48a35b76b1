/** Packs workbooks of other programs anew, so that POI opens them and nothing but their sheets is kept. */
@NullMarked
package vn.kontum.report.xlsx.write.repackaging;

import org.jspecify.annotations.NullMarked;
