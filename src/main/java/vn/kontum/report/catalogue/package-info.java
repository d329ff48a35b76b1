/** What is measured: units, variables, indicators, targets, rules and periods, read once from {@code config/catalogue/*.csv} and immutable from then on. */
@NullMarked
package vn.kontum.report.catalogue;

import org.jspecify.annotations.NullMarked;
