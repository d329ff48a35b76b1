/** Lists of files that arrived. */
@NullMarked
package vn.kontum.report.web.file;

import org.jspecify.annotations.NullMarked;
