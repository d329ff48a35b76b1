/** Pages of runs and reruns. */
@NullMarked
package vn.kontum.report.web.run;

import org.jspecify.annotations.NullMarked;
