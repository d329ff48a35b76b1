package vn.kontum.report.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionOptions;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.LineageOutput;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.part.JoinedPartRepository;

/** From a province figure down to the cells it was made from: file, sheet, cell, what was typed. */
@Command(name = "trace")
final class ReportTraceCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--code", paramLabel = "CODE", required = true)
    private @Nullable String code;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    ReportTraceCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Optional.ofNullable(unit).filter(one -> !area(one)).ifPresent(commandContext::requireUnit);
        return commandContext.print(commandContext.inExistingApplication(TraceServices.class, this::trace));
    }

    private boolean area(String code) {
        return commandContext
                .setup()
                .catalogue()
                .unit(code)
                .filter(one -> one.level() == Unit.Level.AREA)
                .isPresent();
    }

    /** Where figures and what they were made from are stored. */
    private record TraceServices(
            EditionCatalogues catalogues,
            EditionResolver resolver,
            SubmissionRepository submissions,
            EditionRepository editions,
            JoinedPartRepository joined) {}

    private LineageOutput trace(TraceServices services) {
        Edition edition = which.find(services.resolver());
        Catalogue catalogue = services.catalogues().in(edition);
        List<SubmissionVersion> versions = services.submissions().load(edition.inputs());
        LineageTree.LineageOrigin origin = new LineageTree.LineageOrigin(
                edition,
                versions,
                services.editions().figures(edition.id()),
                services.joined().cells(versions));
        return new LineageOutput(
                LineageTree.of(catalogue, origin, wanted(catalogue), Optional.ofNullable(unit)), catalogue);
    }

    private Indicator wanted(Catalogue catalogue) {
        String wanted = Optional.ofNullable(code).orElseThrow();
        return catalogue
                .indicator(wanted)
                .or(() -> catalogue.indicators().stream()
                        .filter(i -> Integer.toString(i.no()).equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "UNKNOWN_INDICATOR",
                        commandContext.messages().text("trace.unknown", wanted)));
    }
}
