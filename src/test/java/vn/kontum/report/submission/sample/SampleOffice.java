package vn.kontum.report.submission.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.indicator.Observation;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.Candidate;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionJudge;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.check.StandardChecks;

/** Judges the sample year file by file in the order of arrival, knowing what was accepted before. */
final class SampleOffice {
    static final Catalogue CATALOGUE = ShippedCatalogue.read();

    private final Map<SampleFile, Judgement> judgements = new LinkedHashMap<>();
    private final Map<String, List<Reading>> accepted = new HashMap<>();

    SampleOffice(Path directory) {
        SampleYear year = new SampleYear();
        year.files().forEach(file -> judge(file, year.bytes(file), directory));
    }

    Map<SampleFile, Judgement> judgements() {
        return judgements;
    }

    /** What counts in the year up to a period. */
    List<Observation> observations(Period upTo) {
        List<Observation> all = new ArrayList<>();
        accepted.forEach((key, readings) -> {
            String unit = key.split(" ")[0];
            Period period = Period.parse(key.split(" ")[1]).orElseThrow();
            if (period.compareTo(upTo) <= 0) {
                readings.forEach(r -> all.add(new Observation(unit, period, r.variable(), r.value(), r.status())));
            }
        });
        return all;
    }

    private void judge(SampleFile file, byte[] bytes, Path directory) {
        try {
            Path content = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            Candidate candidate = new Candidate(
                    content, file.name(), file.unit(), file.receivedAt().toInstant());
            Judgement judgement =
                    new SubmissionJudge(CATALOGUE, history(), Waivers.none(), StandardChecks.all()).judge(candidate);
            judgements.put(file, judgement);
            if (judgement.outcome() == Outcome.ACCEPTED) {
                accepted.put(
                        file.unit() + " " + file.period(),
                        judgement.submission().orElseThrow().readings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private History history() {
        return (unit, period, variable) -> accepted.getOrDefault(unit + " " + period, List.of()).stream()
                .filter(reading -> reading.variable().equals(variable))
                .findFirst()
                .flatMap(Reading::value);
    }
}
