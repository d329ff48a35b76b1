/** Province figures and their assessment against the targets; pure computation. */
@NullMarked
package vn.kontum.report.indicator;

import org.jspecify.annotations.NullMarked;
