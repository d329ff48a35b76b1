package vn.kontum.report.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Validates files as collecting would, and records nothing; what units reported before is used where there is a database.
 */
@Command(name = "validate")
public final class ValidateCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ValidateCommand.class);

    private final CommandContext commandContext;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--no-history")
    private boolean alone;

    ValidateCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandException(
                        ExitCode.USAGE, "NO_FILE", commandContext.messages().text("validate.no-file", file));
            }
        }
        return commandContext.print(
                hasHistory()
                        ? commandContext.inApplication(
                                ValidateServices.class,
                                services -> validate(
                                        services.catalogues().judging(),
                                        services.submissions().history(),
                                        services.waivers(),
                                        services.layouts()))
                        : validate(
                                commandContext.setup().catalogue(),
                                PriorSubmissions.none(),
                                Waivers.none(),
                                IssuedLayouts.firstVersion()));
    }

    /** What was reported, waived and issued before. */
    private record ValidateServices(
            EditionCatalogues catalogues,
            SubmissionRepository submissions,
            WaiverRepository waivers,
            IssuedLayoutRepository layouts) {}

    private boolean hasHistory() {
        return !alone && commandContext.remembers();
    }

    private ValidateOutput validate(
            Catalogue catalogue, PriorSubmissions history, Waivers waivers, IssuedLayouts layouts) throws IOException {
        SubmissionValidator validator =
                new SubmissionValidator(catalogue, history, waivers, ProgrammedRules.all(), layouts);
        List<ValidateOutput.FileDto> lines = new ArrayList<>();
        for (Path file : files) {
            String folder = Optional.ofNullable(
                            file.toAbsolutePath().getParent().getFileName())
                    .map(Path::toString)
                    .orElse("");
            boolean unit =
                    catalogue.reportingUnits().stream().anyMatch(u -> u.code().equals(folder));
            String name = Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
            SubmissionFile submissionFile = new SubmissionFile(
                    file,
                    name,
                    unit ? folder : "",
                    commandContext.environment().clock().instant());
            lines.add(ValidateOutput.FileDto.of(file, validated(validator, submissionFile)));
        }
        return new ValidateOutput(lines);
    }

    /** A file that the system fails on says so, and the others are validated all the same. */
    private static Optional<ValidationResult> validated(SubmissionValidator validator, SubmissionFile submissionFile) {
        try {
            return Optional.of(validator.validate(submissionFile));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[{}] could not be judged", submissionFile.content(), e);
            return Optional.empty();
        }
    }
}
