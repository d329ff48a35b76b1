package vn.kontum.report.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FindingDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;

/** What files would become if they were collected. */
record ValidateOutput(List<FileDto> files) implements CommandOutput {
    @Override
    public ExitCode exit() {
        if (files.stream().anyMatch(line -> line.verdict == Outcome.WAITING)) {
            return ExitCode.BLOCKED;
        }
        return files.stream().allMatch(line -> line.verdict == Outcome.ACCEPTED) ? ExitCode.DONE : ExitCode.INCOMPLETE;
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

    /** As a received file, but without a number, and with its findings. */
    record FileDto(
            Optional<Long> seq,
            String file,
            String path,
            String sha256,
            Optional<String> unit,
            Optional<String> period,
            Outcome verdict,
            List<String> codes,
            List<FindingDto> findings) {

        static FileDto of(Path file, Optional<ValidationResult> validated) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                ValidationResult validationResult =
                        validated.orElseGet(() -> new ValidationResult(Outcome.WAITING, List.of(), Optional.empty()));
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
}
