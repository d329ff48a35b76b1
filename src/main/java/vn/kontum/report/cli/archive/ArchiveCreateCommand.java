package vn.kontum.report.cli.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.archive.YearArchive;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.run.Actor;

/** Writes the package of a year; nothing is removed. */
@Command(name = "create")
final class ArchiveCreateCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ArchiveCreateCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        YearArchive written = commandContext.inExistingApplication(CreateServices.class, services -> {
            services.resolver().requireYear(year);
            return services.archives().write(year, Optional.ofNullable(out), by);
        });
        return commandContext.print(new Output(ArchiveDto.of(written)));
    }

    /** What writes packages, and which years there are. */
    private record CreateServices(EditionResolver resolver, YearArchiveService archives) {}

    private record Output(ArchiveDto archive) implements CommandOutput {
        @Override
        public Object document() {
            return archive;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print(
                    "archive.written",
                    Integer.toString(archive.year()),
                    archive.file(),
                    archive.size(),
                    archive.sha256());
        }
    }
}
