package vn.kontum.report.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FindingDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.FindingCode;

/** What was found in files that were validated. */
@Command(name = "findings")
public final class FindingsCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    @Option(names = "--severity", paramLabel = "BLOCK|WARN|NOTE")
    private Rule.@Nullable Severity severity;

    @Option(names = "--code", paramLabel = "CODE")
    private @Nullable String code;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 500;

    FindingsCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Optional.ofNullable(unit).ifPresent(commandContext::requireUnit);
        Optional.ofNullable(period).ifPresent(commandContext::requireKnown);
        if (limit < 1) {
            throw new CommandException(
                    ExitCode.USAGE, "USAGE", commandContext.messages().text("findings.limit", limit));
        }
        Optional<String> known = Optional.ofNullable(code).map(this::requireCode);
        FindingRepository.Filter filter = new FindingRepository.Filter(
                Optional.ofNullable(period), Optional.ofNullable(unit), known, Optional.ofNullable(severity));
        return commandContext.print(new FindingsOutput(commandContext.inExistingApplication(
                FindingRepository.class,
                stored -> stored.find(filter, limit).stream()
                        .map(found -> new FindingRowDto(
                                found.receivedFileSeq(),
                                found.fileName(),
                                found.unit(),
                                found.period(),
                                FindingDto.of(found.finding())))
                        .toList())));
    }

    /** The code as findings are stored with it. */
    private String requireCode(String given) {
        Catalogue catalogue = commandContext.setup().catalogue();
        return FindingCode.named(given, catalogue)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "UNKNOWN_CODE",
                        commandContext
                                .messages()
                                .text("findings.code", given, String.join(", ", FindingCode.names(catalogue)))));
    }

    private record FindingRowDto(long seq, String file, String unit, String period, FindingDto finding) {}

    private record FindingsOutput(List<FindingRowDto> findings) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (findings.isEmpty()) {
                printer.print("findings.none");
            }
            long last = -1;
            for (FindingRowDto line : findings) {
                if (line.seq != last) {
                    printer.line("#" + line.seq + "  " + line.unit + "  " + line.period + "  " + line.file);
                    last = line.seq;
                }
                line.finding.print(printer);
            }
        }
    }
}
