/** Signing in by an OpenID Connect provider, beside the accounts of this program. */
@NullMarked
package vn.kontum.report.web.security.oidc;

import org.jspecify.annotations.NullMarked;
