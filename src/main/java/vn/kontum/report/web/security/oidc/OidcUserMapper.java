package vn.kontum.report.web.security.oidc;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.security.ConsoleUser;
import vn.kontum.report.web.security.Role;

/** Decides by the claims of a provider who somebody is here, and what the person may do. */
final class OidcUserMapper {
    /** Error code of a person who is known to the provider and has no right here. */
    static final String DENIED = "console_access_denied";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final Pattern FULL_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,'\u2019-]{0,59}");
    /** As wide as the columns for signatures. */
    private static final int LONGEST_SIGNATURE = 100;

    private final OidcProperties properties;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    OidcUserMapper(OidcProperties properties, Supplier<Catalogue> catalogue, Clock clock) {
        this.properties = properties;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The person of the console.
     *
     * @param provider the registration that vouches for the claims
     * @throws OAuth2AuthenticationException when the claims give no name, no role, or a unit that there is not
     */
    ConsoleUser user(String provider, Map<String, Object> claims) {
        String name = text(claims, properties.nameClaim())
                .filter(given -> NAME.matcher(given).matches())
                .orElseThrow(() -> denied("no usable name in the claim " + properties.nameClaim()));
        Role role = role(claims).orElseThrow(() -> denied("'" + name + "' has none of the roles that are let in"));
        String unit = role == Role.UNIT ? unit(claims, name) : "";
        String account = name + "@" + provider;
        String fullName = text(claims, properties.fullNameClaim())
                .filter(given -> FULL_NAME.matcher(given).matches())
                .orElse(name);
        String signature = fullName + " (" + account + ")";
        if (account.length() > LONGEST_SIGNATURE) {
            throw denied("the name is too long for the audit log");
        }
        return new ConsoleUser(
                account,
                fullName,
                signature.length() > LONGEST_SIGNATURE || fullName.equals(name) ? account : signature,
                role,
                0,
                unit,
                provider,
                clock.instant().plus(properties.session()));
    }

    /** The highest of the roles that the claims stand for. */
    private Optional<Role> role(Map<String, Object> claims) {
        Set<String> held = texts(value(claims, properties.rolesClaim()));
        return properties.roles().byRole().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    private String unit(Map<String, Object> claims, String name) {
        return text(claims, properties.unitClaim())
                .filter(code -> catalogue.get().reportingUnits().stream()
                        .map(Unit::code)
                        .anyMatch(code::equals))
                .orElseThrow(() -> denied(
                        "'" + name + "' has no code of a unit that reports in the claim " + properties.unitClaim()));
    }

    private static Optional<String> text(Map<String, Object> claims, String claim) {
        return Optional.ofNullable(value(claims, claim))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(value -> Normalizer.normalize(value.toString(), Normalizer.Form.NFC)
                        .strip());
    }

    private static Set<String> texts(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return all.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
    }

    /** A claim, by its whole name or by the names of the claims that it lies in. */
    private static @Nullable Object value(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        int point = name.indexOf('.');
        return point > 0 && claims.get(name.substring(0, point)) instanceof Map<?, ?> inner
                ? value(inner, name.substring(point + 1))
                : null;
    }

    private static OAuth2AuthenticationException denied(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(DENIED), why);
    }
}
