package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.submission.SubmissionStore;

/** From a province figure down to the cells it was made from: file, sheet, cell, what was typed. */
@Command(name = "trace")
final class ReportTraceCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--code", paramLabel = "CODE", required = true)
    private @Nullable String code;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    ReportTraceCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Optional.ofNullable(unit).ifPresent(desk::requireUnit);
        return desk.say(desk.inExistingOffice(this::trace));
    }

    private TraceAnswer trace(Office office) {
        Edition edition = which.find(desk, office);
        Catalogue catalogue = office.the(Catalogue.class);
        FigureTrace.Origin origin = new FigureTrace.Origin(
                edition, office.the(SubmissionStore.class).load(edition.inputs()));
        return new TraceAnswer(
                FigureTrace.of(catalogue, origin, wanted(catalogue), Optional.ofNullable(unit)), catalogue);
    }

    private Indicator wanted(Catalogue catalogue) {
        String wanted = Optional.ofNullable(code).orElseThrow();
        return catalogue
                .indicator(wanted)
                .or(() -> catalogue.indicators().stream()
                        .filter(i -> Integer.toString(i.no()).equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new CommandException(
                        Exit.USAGE, "UNKNOWN_INDICATOR", desk.words().text("trace.unknown", wanted)));
    }
}
