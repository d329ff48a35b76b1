/** Published figures and editions as lists need them: many at once, without what they were made from. */
@NullMarked
package vn.kontum.report.query.edition;

import org.jspecify.annotations.NullMarked;
