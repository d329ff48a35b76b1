package vn.kontum.report.publication.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;
import vn.kontum.report.text.Messages;

/** The sample year as the report gets it: real workbooks, really judged. */
public final class SampleSnapshot {
    private final Catalogue catalogue = SampleSubmissions.shipped();
    private final Map<String, SubmissionVersion> accepted = new LinkedHashMap<>();
    private final List<InputSnapshot.OpenWarning> warnings = new ArrayList<>();

    public SampleSnapshot(Path directory) {
        SampleYear year = new SampleYear();
        year.files().forEach(file -> validate(file, year.bytes(file), directory));
    }

    public ReportModel report(int quarter) {
        InputSnapshot snapshot = upTo(new Period(2021, quarter));
        Instant asOf = snapshot.versions().stream()
                .map(SubmissionVersion::receivedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        EditionMetadata meta =
                new EditionMetadata(1, Edition.State.DRAFT, SampleSubmissions.DIGEST, catalogue.version(), asOf);
        return ReportModel.of(
                new ReportHeader(catalogue, snapshot, meta, new ReportFormatter(Messages.VIETNAMESE)),
                new Assessor(catalogue).province(snapshot.period(), snapshot.observations()));
    }

    private InputSnapshot upTo(Period period) {
        List<UnitStatusRecord> statuses = new ArrayList<>();
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            Period of = new Period(period.year(), quarter);
            catalogue.reportingUnits().forEach(unit -> statuses.add(status(unit, of)));
        }
        return new InputSnapshot(
                period,
                accepted.values().stream()
                        .filter(v -> v.period().compareTo(period) <= 0)
                        .toList(),
                statuses,
                warnings.stream().filter(w -> w.period().compareTo(period) <= 0).toList(),
                List.of(),
                List.of(),
                Map.of());
    }

    private UnitStatusRecord status(Unit unit, Period period) {
        Optional<SubmissionVersion> version = Optional.ofNullable(accepted.get(unit.code() + period));
        if (version.isEmpty()) {
            return new UnitStatusRecord(
                    unit.code(), period, UnitStatusRecord.Punctuality.MISSING, 0, 0, Optional.empty());
        }
        LocalDate deadline = catalogue.window(period).orElseThrow().deadline();
        LocalDate came = LocalDate.ofInstant(version.get().receivedAt(), ZoneId.of("Asia/Ho_Chi_Minh"));
        int late = (int) Math.max(0, ChronoUnit.DAYS.between(deadline, came));
        UnitStatusRecord.Punctuality punctuality =
                late > 0 ? UnitStatusRecord.Punctuality.LATE : UnitStatusRecord.Punctuality.ON_TIME;
        return new UnitStatusRecord(
                unit.code(), period, punctuality, late, version.get().version(), Optional.empty());
    }

    private void validate(SampleFile file, byte[] bytes, Path directory) {
        try {
            Path content = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            Instant received = file.receivedAt().toInstant();
            ValidationResult validationResult = new SubmissionValidator(
                            catalogue, this::value, Waivers.none(), ProgrammedRules.all())
                    .validate(new SubmissionFile(content, file.name(), file.unit(), received));
            if (validationResult.outcome() == Outcome.ACCEPTED) {
                accept(file, Sha256.of(bytes), validationResult);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(SampleFile file, String sha256, ValidationResult validationResult) {
        long number = accepted.size() + 1L;
        Instant received = file.receivedAt().toInstant();
        accepted.put(
                file.unit() + file.period(),
                new SubmissionVersion(
                        number,
                        file.unit(),
                        file.period(),
                        1,
                        number,
                        file.name(),
                        sha256,
                        received,
                        received,
                        validationResult.submission().orElseThrow().readings()));
        validationResult.findings().stream()
                .filter(Finding::open)
                .forEach(f -> warnings.add(new InputSnapshot.OpenWarning(file.unit(), file.period(), f)));
    }

    private Optional<BigDecimal> value(String unit, Period period, String variable) {
        return Optional.ofNullable(accepted.get(unit + period)).stream()
                .flatMap(v -> v.readings().stream())
                .filter(r -> r.variable().equals(variable))
                .findFirst()
                .flatMap(ReportedValue::value);
    }
}
