package vn.kontum.report.cli.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kontum.report.run.Actor;

/** Who acts and why: what goes to the audit log. */
public final class ActorOptions {
    @Option(names = "--reason", paramLabel = "TEXT", order = 1)
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", order = 2)
    private @Nullable String by;

    public String name() {
        return Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", ""));
    }

    /** Refused without a reason. */
    public Actor person() {
        return new Actor(name(), reason);
    }

    /** For work that explains itself. */
    public String reasonOr(String ordinary) {
        return reason.isBlank() ? ordinary : reason;
    }
}
