/** The expression language of indicators and rules: parsed once, evaluated here and written as an Excel formula. */
@NullMarked
package vn.kontum.report.catalogue.expression;

import org.jspecify.annotations.NullMarked;
