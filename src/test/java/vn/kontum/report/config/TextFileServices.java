package vn.kontum.report.config;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.VerdictBasis;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.ResponseFactory;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.form.ConvertedForm;
import vn.kontum.report.submission.response.OutboxFile;

/**
 * People who read plain text instead of workbooks, so that only the order of work is under test: {@code 608 2021-Q1 100} is a
 * good submission, with {@code r2} at its end one that declares revision 2; {@code bad} is returned, {@code crash} breaks, {@code loop}
 * never ends, 13 is doubtful, 1000000 too much, 666 a question for an administrator.
 */
public final class TextFileServices
        implements ReceivedFileValidator, ResponseFactory, ProvinceAssessment, ReportRenderer {
    public final List<String> judged = new ArrayList<>();
    /** Ends what would never end by itself. */
    public final AtomicBoolean closed = new AtomicBoolean();
    /** Workbooks are written as another version of the program does. */
    public final AtomicBoolean newer = new AtomicBoolean();
    /** No workbook can be written, as on a full disk. */
    public final AtomicBoolean unwritable = new AtomicBoolean();

    /** What somebody does while a workbook is written. */
    public volatile Runnable meanwhile = () -> {};

    /** A figure that the catalogue does not allow any more. */
    public volatile String forbidden = "";

    private final Catalogue catalogue;
    private final Waivers waivers;

    public TextFileServices(Catalogue catalogue, Waivers waivers) {
        this.catalogue = catalogue;
        this.waivers = waivers;
    }

    @Override
    public ValidationResult validate(ReceivedFile receivedFile, Path content) {
        String text = read(content);
        synchronized (judged) {
            judged.add(receivedFile.fileName());
        }
        if (text.startsWith("crash")) {
            throw new IllegalStateException("the reader broke");
        }
        while (text.startsWith("loop") && !closed.get()) {
            Thread.onSpinWait();
        }
        if (text.startsWith("bad")) {
            return new ValidationResult(
                    Outcome.RETURNED, List.of(finding("CORRUPT", Rule.Severity.BLOCK)), Optional.empty());
        }
        String[] words = text.strip().split(" ");
        Optional<Integer> revision =
                words.length > 3 ? Optional.of(Integer.parseInt(words[3].substring(1))) : Optional.empty();
        Submission submission = new Submission(
                words[0],
                Period.parse(words[1]).orElseThrow(),
                "district",
                Optional.of("1"),
                revision,
                List.of(people(words[2])),
                1,
                0);
        boolean doubtful = words[2].equals("13");
        if (words[2].equals(forbidden)
                || words[2].equals("1000000")
                        && !waivers.waived(words[0], submission.period(), "OUT_OF_RANGE", Optional.empty())) {
            return new ValidationResult(
                    Outcome.RETURNED, List.of(finding("OUT_OF_RANGE", Rule.Severity.BLOCK)), Optional.of(submission));
        }
        return new ValidationResult(
                words[2].equals("666") ? Outcome.QUARANTINED : Outcome.ACCEPTED,
                doubtful ? List.of(finding("R05", Rule.Severity.WARN)) : List.of(),
                Optional.of(submission));
    }

    private static ReportedValue people(String number) {
        return new ReportedValue(
                "population_start",
                ReportedValue.Status.NUMBER,
                Optional.of(new BigDecimal(number)),
                number,
                "Bieu",
                "F14",
                Optional.empty(),
                Optional.empty());
    }

    static Finding finding(String code, Rule.Severity severity) {
        return new Finding(
                code, severity, Optional.empty(), Optional.empty(), "", "sai", "sửa", "wrong", "mend", false);
    }

    @Override
    public List<OutboxFile> answer(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        String text = validationResult.outcome() + " " + validationResult.codes();
        return List.of(
                new OutboxFile("answer-" + entry.receivedFile().seq() + ".txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Assessment> province(Catalogue judging, InputSnapshot snapshot) {
        BigDecimal sum = snapshot.versions().stream()
                .map(v -> v.readings().get(0).value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Coverage coverage = new Coverage(snapshot.versions().size(), 3, List.of(), Optional.empty());
        Figure figure = new Figure(
                catalogue.indicators().get(0),
                "62",
                snapshot.period(),
                Optional.of(sum),
                Optional.of(sum),
                Expression.Value.Absence.NONE,
                true,
                Map.of(),
                Map.of(),
                coverage,
                coverage,
                Optional.empty());
        return List.of(new Assessment(
                figure,
                FigureStatus.COMPLETE,
                Verdict.IN_PROGRESS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                VerdictBasis.COMPLETE,
                Optional.empty(),
                List.of()));
    }

    @Override
    public String templateVersion() {
        return "t".repeat(64);
    }

    @Override
    public SortedMap<String, byte[]> design() {
        return new TreeMap<>();
    }

    @Override
    public String designVersion() {
        return "";
    }

    @Override
    public ReportRenderer under(Catalogue other, Optional<SortedMap<String, byte[]>> kept) {
        return this;
    }

    @Override
    public RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta) {
        String text = (newer.get() ? "newer " : "") + meta.number() + " " + meta.digest() + " "
                + province.stream()
                        .map(a -> a.figure().value().orElseThrow().toPlainString())
                        .collect(Collectors.joining());
        return new RenderedReport() {
            @Override
            public void workbook(OutputStream out) throws IOException {
                if (unwritable.get()) {
                    throw new IOException("No space left on device");
                }
                meanwhile.run();
                out.write(MinimalWorkbook.of(text));
            }

            @Override
            public String status(String indicator) {
                return "p";
            }

            @Override
            public List<RenderedExport> documents() {
                return List.of(new RenderedExport(EditionFiles.REPORT, ".docx", text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public List<RenderedExport> companions(ProvenanceInfo origin) {
                return List.of(
                        documents().get(0),
                        new RenderedExport(
                                "_manifest.json", origin.workbookSha256().getBytes(StandardCharsets.UTF_8)));
            }
        };
    }

    /** Forms and letters that say in one line what they were made from. */
    public OutboxDocumentWriters shared() {
        return new OutboxDocumentWriters(
                () -> (unit, period, history) -> ("form " + unit.code() + " " + period + " before: "
                                + history.value(unit.code(), period.previous(), "population_start")
                                        .map(BigDecimal::stripTrailingZeros)
                                        .map(BigDecimal::toPlainString)
                                        .orElse("-"))
                        .getBytes(StandardCharsets.UTF_8),
                () -> (unit, period, history, entered) -> new ConvertedForm(
                        ("converted " + entered.entries().size()).getBytes(StandardCharsets.UTF_8), List.of()),
                () -> reminder -> new OutboxFile(
                        "remind-" + reminder.daysLate() + ".txt",
                        (reminder.returned()
                                                .map(e -> "mend "
                                                        + e.receivedFile().fileName())
                                                .orElse("send") + " "
                                        + reminder.open().stream()
                                                .map(Finding::code)
                                                .toList())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(Path content) {
        try {
            return Files.readString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
