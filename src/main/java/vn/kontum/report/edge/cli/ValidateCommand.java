package vn.kontum.report.edge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.batch.WaiverStore;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.submission.Candidate;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.IssuedLayoutStore;
import vn.kontum.report.submission.IssuedLayouts;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionJudge;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.check.StandardChecks;

/** Judges files as collecting would, and records nothing; what units reported before is used where there is a database. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--no-history")
    private boolean alone;

    ValidateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandException(Exit.USAGE, "NO_FILE", desk.words().text("validate.no-file", file));
            }
        }
        return desk.say(
                hasHistory()
                        ? desk.inOffice(office -> judge(
                                office.the(SubmissionStore.class).history(),
                                office.the(WaiverStore.class),
                                office.the(IssuedLayoutStore.class)))
                        : judge(History.none(), Waivers.none(), IssuedLayouts.firstVersion()));
    }

    private boolean hasHistory() {
        return !alone && desk.remembers();
    }

    private Validated judge(History history, Waivers waivers, IssuedLayouts layouts) throws IOException {
        Catalogue catalogue = desk.setup().catalogue();
        SubmissionJudge judge = new SubmissionJudge(catalogue, history, waivers, StandardChecks.all(), layouts);
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            String folder = Optional.ofNullable(
                            file.toAbsolutePath().getParent().getFileName())
                    .map(Path::toString)
                    .orElse("");
            boolean unit =
                    catalogue.reportingUnits().stream().anyMatch(u -> u.code().equals(folder));
            String name = Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
            Candidate candidate = new Candidate(
                    file, name, unit ? folder : "", desk.around().clock().instant());
            lines.add(Line.of(file, judge.judge(candidate)));
        }
        return new Validated(lines);
    }

    /** As an arrival, but without a number, and with its findings. */
    private record Line(
            Optional<Long> seq,
            String file,
            String path,
            String sha256,
            Optional<String> unit,
            Optional<String> period,
            Outcome verdict,
            List<String> codes,
            List<FindingLine> findings) {

        static Line of(Path file, Judgement judgement) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return new Line(
                        Optional.empty(),
                        file.getFileName().toString(),
                        file.toString(),
                        Sha256.of(in),
                        judgement.submission().map(Submission::unit),
                        judgement.submission().map(s -> s.period().code()),
                        judgement.outcome(),
                        judgement.codes(),
                        judgement.findings().stream().map(FindingLine::of).toList());
            }
        }

        long count(Rule.Severity severity) {
            return findings.stream().filter(f -> f.severity() == severity).count();
        }
    }

    private record Validated(List<Line> files) implements Answer {
        @Override
        public Exit exit() {
            return files.stream().allMatch(line -> line.verdict == Outcome.ACCEPTED) ? Exit.DONE : Exit.INCOMPLETE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            for (Line line : files) {
                Page.Mood mood = line.verdict == Outcome.ACCEPTED ? Page.Mood.GOOD : Page.Mood.BAD;
                page.line(page.paint(page.word("verdict." + line.verdict), mood) + "  " + line.path + "  "
                        + line.unit.orElse("-") + "  " + line.period.orElse("-"));
                page.paragraph(
                        page.word(
                                "validate.counts",
                                line.count(Rule.Severity.BLOCK),
                                line.count(Rule.Severity.WARN),
                                line.count(Rule.Severity.NOTE)),
                        "  ");
                line.findings.forEach(finding -> finding.print(page));
            }
        }
    }
}
