package vn.kontum.report.cli.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;

/** One unit in one quarter: what most decisions are about. */
public final class UnitPeriodOptions {
    @Option(names = "--unit", paramLabel = "U", required = true)
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    public String unit() {
        return Optional.ofNullable(unit).orElseThrow();
    }

    public Period period() {
        return Optional.ofNullable(period).orElseThrow();
    }
}
