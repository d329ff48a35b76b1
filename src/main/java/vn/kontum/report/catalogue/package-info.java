/** What is measured: units, variables, indicators, targets, rules and periods. Immutable. */
@NullMarked
package vn.kontum.report.catalogue;

import org.jspecify.annotations.NullMarked;
