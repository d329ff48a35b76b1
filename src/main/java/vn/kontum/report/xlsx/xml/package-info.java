/** Bounded streaming access to the XML of a part, and canonical XML for writing. */
@NullMarked
package vn.kontum.report.xlsx.xml;

import org.jspecify.annotations.NullMarked;
