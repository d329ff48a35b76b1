/** Who may enter the console and what each may do there. */
@NullMarked
package vn.kontum.report.edge.console.account;

import org.jspecify.annotations.NullMarked;
