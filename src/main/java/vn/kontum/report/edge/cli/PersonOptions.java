package vn.kontum.report.edge.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;

/** Who acts and why: what goes to the audit log. */
final class PersonOptions {
    @Option(names = "--reason", paramLabel = "TEXT", order = 1)
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", order = 2)
    private @Nullable String by;

    String name() {
        return Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", ""));
    }

    /** Refused without a reason. */
    Person person() {
        return new Person(name(), reason);
    }

    /** For work that explains itself. */
    String reasonOr(String ordinary) {
        return reason.isBlank() ? ordinary : reason;
    }

    boolean given() {
        return !reason.isBlank();
    }
}
