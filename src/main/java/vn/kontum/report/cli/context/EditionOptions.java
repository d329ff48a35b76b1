package vn.kontum.report.cli.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;

/** Which edition is meant: the newest of a quarter, where no number is given. */
public final class EditionOptions {
    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--edition", paramLabel = "N")
    private @Nullable Integer number;

    /** The official one, where no number is given and one is final. */
    public Edition official(EditionResolver editions) {
        return editions.official(Optional.ofNullable(period).orElseThrow(), Optional.ofNullable(number));
    }

    public Edition find(EditionResolver editions) {
        return editions.one(Optional.ofNullable(period).orElseThrow(), Optional.ofNullable(number));
    }
}
