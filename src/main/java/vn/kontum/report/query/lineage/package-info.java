/** From a figure of an edition down to the cells that it was made from. */
@NullMarked
package vn.kontum.report.query.lineage;

import org.jspecify.annotations.NullMarked;
