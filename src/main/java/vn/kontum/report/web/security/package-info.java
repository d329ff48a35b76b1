/** Accounts, sign-in and access rules of the console. */
@NullMarked
package vn.kontum.report.web.security;

import org.jspecify.annotations.NullMarked;
