package vn.kontum.report.config;

import vn.kontum.report.web.security.oidc.OidcProperties;

/** What is said of signing in by a provider. */
final class SignInSettings {
    private static final String OIDC = "kontum.console.oidc";

    private SignInSettings() {}

    /** A provider without roles would let nobody in, and a name of two roles give a right that nobody meant. */
    static void check(SettingsBinder binder) {
        OidcProperties signIn = binder.bind(OIDC, OidcProperties.class);
        if (signIn.roles().none()
                && !binder.texts("spring.security.oauth2.client.registration").isEmpty()) {
            binder.mistake(OIDC + ".roles", "oidc.roles.none");
        }
        signIn.ambiguous().forEach(name -> binder.mistake(OIDC + ".roles", "oidc.roles.twice", name));
    }
}
