package vn.kontum.report.cli.report;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionOptions;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.basis.ProgramVersion;
import vn.kontum.report.run.Actor;

/** Makes the lost or damaged files of an edition again, byte for byte, from what it was made from. */
@Command(name = "rebuild")
final class ReportRebuildCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReportRebuildCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return commandContext.print(
                commandContext.inExistingApplication(RebuildServices.class, services -> rebuild(services, by)));
    }

    /** What finds an edition and makes its files again. */
    private record RebuildServices(EditionResolver editions, ReportRebuilder rebuilder) {}

    private ActionOutput rebuild(RebuildServices services, Actor by) throws Exception {
        Edition edition = which.find(services.editions());
        RebuildResult result = services.rebuilder().rebuild(edition, by);
        String version = services.rebuilder()
                .madeBy(edition)
                .orElseGet(() -> commandContext.messages().text("rebuild.version.unknown"));
        String sentence = commandContext
                .messages()
                .text("rebuild." + result, edition.workbook(), version, ProgramVersion.current());
        if (result != RebuildResult.INTACT && result != RebuildResult.RESTORED) {
            throw new CommandException(ExitCode.BLOCKED, result.name(), sentence);
        }
        return new ActionOutput(result.name(), sentence);
    }
}
