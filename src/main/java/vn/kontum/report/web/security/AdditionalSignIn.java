package vn.kontum.report.web.security;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A way to sign in beside the accounts of this program; the boundary to the library of that way. */
public interface AdditionalSignIn {
    /**
     * A link on the page where one signs in.
     *
     * @param path below this service
     */
    record Link(String label, String path) {}

    /** In the order in which they are offered. */
    List<Link> links();

    /** @param onSuccess where to lead somebody who was let in */
    void configure(HttpSecurity http, AuthenticationSuccessHandler onSuccess);
}
