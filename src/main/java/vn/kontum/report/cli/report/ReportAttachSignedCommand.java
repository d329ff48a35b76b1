package vn.kontum.report.cli.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.SignedDocumentService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionOptions;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.SignedDocument;
import vn.kontum.report.run.Actor;

/** Takes the scan of the signed paper of an edition in, with the document's number and date. */
@Command(name = "attach-signed")
final class ReportAttachSignedCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--number", paramLabel = "TEXT", required = true)
    private @Nullable String number;

    @Option(names = "--date", paramLabel = "DATE", required = true)
    private @Nullable LocalDate date;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    /** What finds the edition and keeps the scan. */
    private record AttachServices(EditionResolver editions, SignedDocumentService documents) {}

    ReportAttachSignedCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return commandContext.print(commandContext.inExistingApplication(AttachServices.class, services -> {
            Edition edition = which.official(services.editions());
            SignedDocument document = services.documents()
                    .attach(
                            edition,
                            Optional.ofNullable(file).orElseThrow(),
                            Optional.ofNullable(number).orElseThrow(),
                            Optional.ofNullable(date).orElseThrow(),
                            by);
            return new ActionOutput(
                    "ATTACHED",
                    commandContext
                            .messages()
                            .text(
                                    "attached.signed",
                                    document.number(),
                                    document.date().toString(),
                                    edition.workbook(),
                                    document.sha256()));
        }));
    }
}
