package vn.kontum.report.cli.context;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.kontum.report.config.CommandLineOverrides;

/** Options that every command understands. Filled by the parser, so nothing here is final. */
public final class GlobalOptions {
    @Option(names = "--work", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 90)
    private @Nullable Path work;

    @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 91)
    private @Nullable Path config;

    @Option(names = "--db-url", paramLabel = "URL", scope = ScopeType.INHERIT, order = 92)
    private @Nullable String dbUrl;

    @Option(names = "--db-user", paramLabel = "USER", scope = ScopeType.INHERIT, order = 93)
    private @Nullable String dbUser;

    @Option(names = "--db-password-file", paramLabel = "FILE", scope = ScopeType.INHERIT, order = 94)
    private @Nullable Path dbPasswordFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 95)
    private boolean json;

    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, order = 96)
    private @Nullable Language lang;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, order = 97)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 98)
    private boolean help;

    /** What people may be spoken to in. */
    enum Language {
        vi,
        en
    }

    CommandLineOverrides asOptions() {
        return new CommandLineOverrides(
                Optional.ofNullable(config),
                Optional.ofNullable(work),
                Optional.ofNullable(lang).map(Language::name),
                Optional.ofNullable(dbUrl),
                Optional.ofNullable(dbUser),
                Optional.ofNullable(dbPasswordFile));
    }

    public boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }
}
