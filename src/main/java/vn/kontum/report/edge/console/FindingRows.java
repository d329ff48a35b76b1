package vn.kontum.report.edge.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.FindingStore.Found;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionStore;

/** Writes findings as rows, each beside what the unit had reported a quarter before. */
@Component
final class FindingRows {
    private final Catalogue catalogue;
    private final SubmissionStore submissions;
    private final Units units;

    FindingRows(Catalogue catalogue, SubmissionStore submissions, Units units) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.units = units;
    }

    /** In the given order. */
    List<FindingRow> of(List<Found> found, Writing writing) {
        Map<String, Map<String, String>> earlier = new HashMap<>();
        return found.stream()
                .map(f -> row(f, earlier.computeIfAbsent(f.unit() + f.period(), key -> before(f)), writing))
                .toList();
    }

    /** What a rule asks for, in a few words; empty for codes of the intake, whose messages say it all. */
    String title(String code) {
        return catalogue.rules().stream()
                .filter(r -> r.id().equals(code))
                .map(Rule::titleVi)
                .findFirst()
                .orElse("");
    }

    private FindingRow row(Found found, Map<String, String> before, Writing writing) {
        Finding finding = found.finding();
        Optional<Period> period = Period.parse(found.period());
        boolean known = units.find(found.unit()).isPresent() && period.isPresent();
        return new FindingRow(
                Mark.of(finding.severity(), finding.explained(), writing),
                finding.code(),
                writing.vietnamese() ? title(finding.code()) : "",
                found.arrivalSeq(),
                found.unit(),
                units.name(found.unit(), writing),
                period.map(Period::code).orElse(""),
                period.map(writing::period).orElse(""),
                ForeignText.shown(found.fileName()),
                finding.place()
                        .map(p -> ForeignText.shown(p.sheet()) + "!" + p.cell())
                        .orElse(writing.text("finding.whole")),
                finding.variable().map(v -> variable(v, writing)).orElse(""),
                ForeignText.shown(finding.entered()),
                finding.variable().map(v -> before.getOrDefault(v, "")).orElse(""),
                ForeignText.shown(writing.vietnamese() ? finding.messageVi() : finding.messageEn()),
                writing.vietnamese() ? ForeignText.shown(finding.remedyVi()) : "",
                known && finding.severity() != Rule.Severity.NOTE && !finding.explained());
    }

    private String variable(String code, Writing writing) {
        return catalogue
                .variable(code)
                .map(v -> writing.vietnamese() ? v.nameVi() : v.nameEn())
                .orElse(code);
    }

    private Map<String, String> before(Found found) {
        return Period.parse(found.period())
                .flatMap(p -> submissions.active(found.unit(), p.previous()))
                .map(v -> v.readings().stream()
                        .collect(Collectors.toMap(
                                Reading::variable, r -> ForeignText.shown(r.entered()), (one, other) -> one)))
                .orElse(Map.of());
    }
}
