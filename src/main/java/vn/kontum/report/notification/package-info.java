/** Tells units and the office what happened, by mail and webhook: noted in a table first, sent from it until it is received. */
@NullMarked
package vn.kontum.report.notification;

import org.jspecify.annotations.NullMarked;
