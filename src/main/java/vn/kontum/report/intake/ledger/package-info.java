/** The ledger of received files and the outcome of each. */
@NullMarked
package vn.kontum.report.intake.ledger;

import org.jspecify.annotations.NullMarked;
