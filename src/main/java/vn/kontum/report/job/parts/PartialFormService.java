package vn.kontum.report.job.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.form.JoinedFormWriter;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.part.FormPart;
import vn.kontum.report.submission.part.JoinedPartRepository;
import vn.kontum.report.submission.part.PartialForm;

/**
 * Joins parts of forms. The newest part of each number counts that came after the last whole report of the unit; when they fill in every
 * required cell, the form that they make is taken in like a file that the unit sent, and a part that is corrected later makes another.
 */
public final class PartialFormService {
    private static final Set<String> PARTS = Set.of(FindingCode.WAITING_PARTS.name(), FindingCode.PART_JOINED.name());

    private final Supplier<Catalogue> catalogues;
    private final PartRecords records;
    private final ContentStore store;
    private final JoinedFormWriter writer;
    private final BiFunction<ReceivedFile, Path, ValidationResult> validator;
    private final Consumer<ReceivedFileRecord> settle;
    private final Clock clock;
    private final PartFindings findings = new PartFindings();

    /** Where it is written down. */
    public record PartRecords(
            ReceivedFileRepository files,
            FindingRepository findings,
            JoinedPartRepository joined,
            TransactionOperations atomic) {}

    /**
     * @param catalogues the one that files are judged by, asked for anew for each piece of work
     * @param validator of a file, by its content in the store
     * @param settle gives a new line of the ledger its outcome
     */
    public PartialFormService(
            Supplier<Catalogue> catalogues,
            PartRecords records,
            ContentStore store,
            JoinedFormWriter writer,
            BiFunction<ReceivedFile, Path, ValidationResult> validator,
            Consumer<ReceivedFileRecord> settle,
            Clock clock) {
        this.catalogues = catalogues;
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.validator = validator;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * Joins what can be joined.
     *
     * @param unanswered files that have an outcome and were not answered; those that are no parts are passed over
     * @param runId the run that takes in the forms that are made
     * @return whether there were parts, which are judged anew
     */
    public boolean join(Collection<ReceivedFileRecord> unanswered, long runId) throws IOException {
        Map<String, ReceivedFileRecord> forms = new TreeMap<>();
        unanswered.stream()
                .filter(PartialFormService::waits)
                .forEach(part -> forms.put(
                        part.unit().orElseThrow() + " " + part.period().orElseThrow(), part));
        for (ReceivedFileRecord part : forms.values()) {
            join(
                    part.unit().orElseThrow(),
                    Period.parse(part.period().orElseThrow()).orElseThrow(),
                    runId);
        }
        return !forms.isEmpty();
    }

    private static boolean waits(ReceivedFileRecord file) {
        return file.verdict() == Outcome.IGNORED
                && file.codes().contains(FindingCode.WAITING_PARTS.name())
                && file.unit().isPresent()
                && file.period().flatMap(Period::parse).isPresent();
    }

    private void join(String unit, Period period, long runId) throws IOException {
        List<FormPart> parts = new ArrayList<>(parts(unit, period));
        PartialForm form = new PartialForm(parts);
        if (!form.overlaps().isEmpty()) {
            refuse(form);
            Set<FormPart> refused = form.overlaps().stream()
                    .map(PartialForm.Overlap::part)
                    .collect(Collectors.toCollection(HashSet::new));
            parts.removeAll(refused);
            form = new PartialForm(parts);
        }
        List<Variable> missing = form.missing(asked(unit, period));
        if (missing.isEmpty() && !parts.isEmpty()) {
            make(unit, period, form, runId);
        } else {
            parts.stream()
                    .filter(part -> part.file().answeredAt().isEmpty())
                    .forEach(part -> write(part, Outcome.IGNORED, findings.waiting(part, missing)));
        }
    }

    /** What the unit is to fill in itself. */
    private List<Variable> asked(String unit, Period period) {
        Catalogue inForce = catalogues.get().at(period);
        Unit known = inForce.unit(unit).orElseThrow();
        return inForce.form(known, period).stream()
                .filter(variable -> variable.givenTo(known).isEmpty())
                .toList();
    }

    /** The newest of each number, after the last report that came whole. */
    private List<FormPart> parts(String unit, Period period) {
        List<ReceivedFileRecord> files = records.files().of(unit, period.code());
        Set<Long> made = records.joined().joined(unit, period);
        long whole = files.stream()
                .filter(file -> file.verdict() == Outcome.ACCEPTED)
                .mapToLong(file -> file.receivedFile().seq())
                .filter(seq -> !made.contains(seq))
                .max()
                .orElse(0);
        Map<Integer, FormPart> newest = new TreeMap<>();
        files.stream()
                .filter(file -> file.receivedFile().seq() > whole && file.verdict() == Outcome.IGNORED)
                .filter(file -> file.codes().stream().anyMatch(PARTS::contains))
                .forEach(file -> SubmissionFile.part(file.receivedFile().fileName())
                        .ifPresent(number -> newest.put(number, part(file, number))));
        return newest.values().stream()
                .filter(part -> part.result().outcome() == Outcome.IGNORED
                        && part.result().submission().isPresent())
                .toList();
    }

    private FormPart part(ReceivedFileRecord file, int number) {
        Path content = store.path(file.receivedFile().sha256());
        return new FormPart(file, number, validator.apply(file.receivedFile(), content), content);
    }

    private void refuse(PartialForm form) {
        form.overlaps().stream()
                .collect(Collectors.groupingBy(PartialForm.Overlap::part))
                .forEach((part, overlaps) ->
                        write(part, Outcome.RETURNED, findings.conflicts(part, overlaps, catalogues.get())));
    }

    private void make(String unit, Period period, PartialForm form, long runId) throws IOException {
        Instant newest = form.parts().stream()
                .map(part -> part.file().receivedFile().receivedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        ContentStore.StoredContent stored = store.put(new ByteArrayInputStream(writer.write(form, newest)));
        String name = FormLayout.joinedFileName(unit, period.compact());
        ReceivedFile made = records.atomic().all(() -> {
            ReceivedFile file = records.files()
                    .record(
                            runId,
                            List.of(new ReceivedFile(0, clock.instant(), unit, name, stored.size(), stored.sha256())))
                    .get(0);
            records.joined().record(file.seq(), form);
            form.parts().forEach(part -> write(part, Outcome.IGNORED, findings.joined(part, file)));
            return file;
        });
        settle.accept(records.files().find(made.seq()).orElseThrow());
        records.atomic().all(() -> {
            List<Finding> found = new ArrayList<>(records.findings().of(made.seq()));
            found.add(0, findings.madeOf(form));
            records.findings().replace(made.seq(), found);
            records.files()
                    .recode(Map.of(
                            made.seq(),
                            found.stream().map(Finding::code).distinct().toList()));
            return made;
        });
    }

    private void write(FormPart part, Outcome outcome, List<Finding> found) {
        long seq = part.file().receivedFile().seq();
        records.atomic().all(() -> {
            records.files()
                    .replaceOutcome(
                            seq,
                            new FileOutcome(
                                    outcome,
                                    found.stream().map(Finding::code).distinct().toList(),
                                    part.file().unit(),
                                    part.file().period(),
                                    part.file().duplicateOf()),
                            clock.instant());
            records.findings().replace(seq, found);
            return seq;
        });
    }
}
