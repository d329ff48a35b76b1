package vn.kontum.report.edge.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;

/** Which edition is meant: the newest of a quarter, where no number is given. */
final class EditionOptions {
    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--edition", paramLabel = "N")
    private @Nullable Integer number;

    /** The official one, where no number is given and one is final. */
    Edition official(Desk desk, Office office) {
        return new Editions(desk, office)
                .official(Optional.ofNullable(period).orElseThrow(), Optional.ofNullable(number));
    }

    Edition find(Desk desk, Office office) {
        return new Editions(desk, office).one(Optional.ofNullable(period).orElseThrow(), Optional.ofNullable(number));
    }
}
