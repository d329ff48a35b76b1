/** Read models that console and command line share. */
@NullMarked
package vn.kontum.report.query;

import org.jspecify.annotations.NullMarked;
