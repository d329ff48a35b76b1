package vn.kontum.report.run.confirmation;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which acts need two people.
 *
 * @param secondPerson kinds of acts that take effect when another person asks for the same; none by default
 */
@ConfigurationProperties("kontum.acts")
public record ConfirmationProperties(@DefaultValue Set<SensitiveAction> secondPerson) {
    public ConfirmationProperties {
        secondPerson = Set.copyOf(secondPerson);
    }

    /** One person is enough for everything. */
    public static ConfirmationProperties none() {
        return new ConfirmationProperties(Set.of());
    }
}
