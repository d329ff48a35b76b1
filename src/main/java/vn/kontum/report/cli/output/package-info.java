/** What commands print, as text and as JSON. */
@NullMarked
package vn.kontum.report.cli.output;

import org.jspecify.annotations.NullMarked;
