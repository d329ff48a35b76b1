package vn.kontum.report.cli.command;

import java.io.IOException;
import java.io.InputStream;
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
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FindingDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
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
 * Judges files as collecting would, and records nothing; what units reported before is used where there is a database.
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
                        ExitCode.USAGE, "NO_FILE", commandContext.words().text("validate.no-file", file));
            }
        }
        return commandContext.say(
                hasHistory()
                        ? commandContext.inApplication(
                                ValidateServices.class,
                                services ->
                                        judge(services.submissions().history(), services.waivers(), services.layouts()))
                        : judge(PriorSubmissions.none(), Waivers.none(), IssuedLayouts.firstVersion()));
    }

    /** What was reported, waived and issued before. */
    private record ValidateServices(
            SubmissionRepository submissions, WaiverRepository waivers, IssuedLayoutRepository layouts) {}

    private boolean hasHistory() {
        return !alone && commandContext.remembers();
    }

    private ValidateOutput judge(PriorSubmissions history, Waivers waivers, IssuedLayouts layouts) throws IOException {
        Catalogue catalogue = commandContext.setup().catalogue();
        SubmissionValidator judge =
                new SubmissionValidator(catalogue, history, waivers, ProgrammedRules.all(), layouts);
        List<FileDto> lines = new ArrayList<>();
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
                    commandContext.around().clock().instant());
            lines.add(FileDto.of(file, judged(judge, submissionFile)));
        }
        return new ValidateOutput(lines);
    }

    /** A file that the system fails on says so, and the others are judged all the same. */
    private static Optional<ValidationResult> judged(SubmissionValidator judge, SubmissionFile submissionFile) {
        try {
            return Optional.of(judge.judge(submissionFile));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[{}] could not be judged", submissionFile.content(), e);
            return Optional.empty();
        }
    }

    /** As an arrival, but without a number, and with its findings. */
    private record FileDto(
            Optional<Long> seq,
            String file,
            String path,
            String sha256,
            Optional<String> unit,
            Optional<String> period,
            Outcome verdict,
            List<String> codes,
            List<FindingDto> findings) {

        static FileDto of(Path file, Optional<ValidationResult> judged) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                ValidationResult validationResult =
                        judged.orElseGet(() -> new ValidationResult(Outcome.WAITING, List.of(), Optional.empty()));
                return new FileDto(
                        Optional.empty(),
                        file.getFileName().toString(),
                        file.toString(),
                        Sha256.of(in),
                        validationResult.submission().map(Submission::unit),
                        validationResult.submission().map(s -> s.period().code()),
                        validationResult.outcome(),
                        validationResult.codes(),
                        validationResult.findings().stream().map(FindingDto::of).toList());
            }
        }

        long count(Rule.Severity severity) {
            return findings.stream().filter(f -> f.severity() == severity).count();
        }
    }

    private record ValidateOutput(List<FileDto> files) implements CommandOutput {
        @Override
        public ExitCode exit() {
            if (files.stream().anyMatch(line -> line.verdict == Outcome.WAITING)) {
                return ExitCode.BLOCKED;
            }
            return files.stream().allMatch(line -> line.verdict == Outcome.ACCEPTED)
                    ? ExitCode.DONE
                    : ExitCode.INCOMPLETE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            for (FileDto line : files) {
                TextPrinter.TextStyle mood =
                        line.verdict == Outcome.ACCEPTED ? TextPrinter.TextStyle.GOOD : TextPrinter.TextStyle.BAD;
                printer.line(printer.paint(printer.word("verdict." + line.verdict), mood) + "  " + line.path + "  "
                        + line.unit.orElse("-") + "  " + line.period.orElse("-"));
                printer.paragraph(
                        printer.word(
                                "validate.counts",
                                line.count(Rule.Severity.BLOCK),
                                line.count(Rule.Severity.WARN),
                                line.count(Rule.Severity.NOTE)),
                        "  ");
                if (line.verdict == Outcome.WAITING) {
                    printer.paragraph(printer.word("validate.not-judged"), "  ");
                }
                line.findings.forEach(finding -> finding.print(printer));
            }
        }
    }
}
