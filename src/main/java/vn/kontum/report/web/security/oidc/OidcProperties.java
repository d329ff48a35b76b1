package vn.kontum.report.web.security.oidc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.kontum.report.web.security.Role;

/**
 * What is read from the claims of an OpenID Connect provider; a claim inside another is written with a point between.
 *
 * @param rolesClaim claim with the roles or groups of a person: one text, or a list of texts
 * @param roles what those texts mean here; somebody who has none of them is not let in
 * @param unitClaim claim with the code of the unit that a person with the role unit belongs to
 * @param nameClaim claim that names a person in the audit log, unique at the provider
 * @param fullNameClaim claim with the name that others see
 * @param session how long somebody may stay signed in before the provider is asked again
 */
@ConfigurationProperties("kontum.console.oidc")
public record OidcProperties(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue RoleNames roles,
        @DefaultValue("unit") String unitClaim,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("name") String fullNameClaim,

        @DefaultValue("10h") @DurationMin(minutes = 1) @DurationMax(days = 30)
        Duration session) {

    /**
     * The names that a provider has for the roles, several separated by commas; of several roles the highest counts.
     *
     * @param admin names of the role administrator
     * @param operate names of the role operator
     * @param view names of the role viewer
     * @param unit names of the role unit
     */
    public record RoleNames(
            @DefaultValue Set<String> admin,
            @DefaultValue Set<String> operate,
            @DefaultValue Set<String> view,
            @DefaultValue Set<String> unit) {
        Map<Role, Set<String>> byRole() {
            return Map.of(Role.ADMIN, admin, Role.OPERATE, operate, Role.VIEW, view, Role.UNIT, unit);
        }

        /** Whether nobody could get in. */
        public boolean none() {
            return byRole().values().stream().allMatch(Set::isEmpty);
        }
    }

    /** The names that stand for several roles at once, which would give a right that nobody meant to give. */
    public List<String> ambiguous() {
        return roles.byRole().values().stream()
                .flatMap(Set::stream)
                .sorted()
                .distinct()
                .filter(name -> roles.byRole().values().stream()
                                .filter(names -> names.contains(name))
                                .count()
                        > 1)
                .toList();
    }
}
