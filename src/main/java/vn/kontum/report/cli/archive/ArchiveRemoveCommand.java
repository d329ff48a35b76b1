package vn.kontum.report.cli.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.archive.ArchiveRemoval;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Removes the files of a year that lie in its package, once somebody agrees. */
@Command(name = "remove")
final class ArchiveRemoveCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--package", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ArchiveRemoveCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return commandContext.print(
                commandContext.inExistingApplication(YearArchiveService.class, archives -> remove(archives, by)));
    }

    private ActionOutput remove(YearArchiveService archives, Actor by) throws Exception {
        ArchiveRemoval plan = archives.removal(year);
        String foreseen = said("archive.plan", plan);
        if (consent.dryRun()) {
            return new ActionOutput("FORESEEN", foreseen);
        }
        if (!commandContext.options().json()) {
            commandContext.printer().paragraph(foreseen, "");
        }
        consent.require(commandContext, commandContext.messages().text("consent.act"));
        return new ActionOutput(
                "REMOVED", said("archive.removed", archives.remove(year, Optional.ofNullable(file), by)));
    }

    private String said(String key, ArchiveRemoval removal) {
        return commandContext
                .messages()
                .text(
                        key,
                        removal.files(),
                        removal.bytes(),
                        Integer.toString(year),
                        Optional.ofNullable(file)
                                .map(Path::toString)
                                .orElse(removal.archive().file()),
                        removal.kept());
    }
}
