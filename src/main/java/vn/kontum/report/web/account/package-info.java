/** Pages of accounts. */
@NullMarked
package vn.kontum.report.web.account;

import org.jspecify.annotations.NullMarked;
