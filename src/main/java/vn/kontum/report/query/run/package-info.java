/** How long runs and their steps take. */
@NullMarked
package vn.kontum.report.query.run;

import org.jspecify.annotations.NullMarked;
