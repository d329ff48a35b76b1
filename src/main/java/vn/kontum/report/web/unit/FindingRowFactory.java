package vn.kontum.report.web.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.WaivableRules;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.publication.FindingRepository.FoundFinding;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.WaiverScope;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Writes findings as rows, each beside what the unit had reported a quarter before. */
@Component
final class FindingRowFactory {
    private final Catalogue catalogue;
    private final SubmissionRepository submissions;
    private final UnitNameLookup units;

    FindingRowFactory(Catalogue catalogue, SubmissionRepository submissions, UnitNameLookup units) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.units = units;
    }

    /** In the given order. */
    List<FindingRow> of(List<FoundFinding> found, ViewFormatter formatter) {
        return of(found, versionsBefore(found), formatter);
    }

    /**
     * In the given order.
     *
     * @param before the versions that count a quarter before, of the units concerned
     */
    List<FindingRow> of(List<FoundFinding> found, Collection<SubmissionVersion> before, ViewFormatter formatter) {
        Map<String, Map<String, String>> earlier =
                before.stream().collect(Collectors.toMap(v -> key(v.unit(), v.period()), v -> entered(v, formatter)));
        return found.stream()
                .map(f -> row(f, before(f).map(earlier::get).orElse(Map.of()), formatter))
                .toList();
    }

    /** What a rule asks for, in a few words; empty for codes of the intake, whose messages say it all. */
    private String title(String code, ViewFormatter formatter) {
        return rule(code)
                .flatMap(rule -> formatter.vietnamese() ? Optional.of(rule.titleVi()) : rule.titleEn())
                .orElse("");
    }

    private Optional<Rule> rule(String code) {
        return catalogue.rules().stream().filter(r -> r.id().equals(code)).findFirst();
    }

    /** Rules to choose from. */
    List<SelectOption> rules(Optional<String> chosen, ViewFormatter formatter) {
        return options(rules(), chosen, formatter);
    }

    /** Rules and codes of the intake to choose from. */
    List<SelectOption> codes(Optional<String> chosen, ViewFormatter formatter) {
        return options(
                Stream.concat(rules(), Stream.of(FindingCode.values()).map(FindingCode::name)), chosen, formatter);
    }

    private Stream<String> rules() {
        return catalogue.rules().stream()
                .filter(r -> !r.definition() && r.part() == 1)
                .map(Rule::id);
    }

    private List<SelectOption> options(Stream<String> codes, Optional<String> chosen, ViewFormatter formatter) {
        return codes.map(code -> new SelectOption(code, label(code, formatter), chosen.equals(Optional.of(code))))
                .toList();
    }

    /** A rule by its number, which answers to units name too, and what it asks for; a code of the intake in words. */
    String label(String code, ViewFormatter formatter) {
        if (formatter.has("code." + code)) {
            return formatter.text("code." + code);
        }
        String title = title(code, formatter);
        return title.isEmpty() ? code : code + " \u2013 " + title;
    }

    private FindingRow row(FoundFinding found, Map<String, String> before, ViewFormatter formatter) {
        Finding finding = found.finding();
        Optional<Period> period = Period.parse(found.period());
        boolean known = units.find(found.unit()).isPresent() && period.isPresent();
        return new FindingRow(
                StatusBadge.of(finding.severity(), finding.explained(), formatter),
                finding.code(),
                title(finding.code(), formatter),
                found.receivedFileSeq(),
                found.unit(),
                units.name(found.unit(), formatter),
                period.map(Period::code).orElse(""),
                period.map(formatter::period).orElse(""),
                UntrustedText.shown(found.fileName()),
                finding.place()
                        .map(p -> UntrustedText.shown(p.sheet()) + "!" + p.cell())
                        .orElse(formatter.text("finding.whole")),
                finding.variable().map(v -> variable(v, formatter)).orElse(""),
                new WaiverScope(finding.code(), finding.implausibility().flatMap(i -> finding.variable())).text(),
                UntrustedText.shown(finding.entered()),
                finding.variable().map(v -> before.getOrDefault(v, "")).orElse(""),
                UntrustedText.whole(finding.officeMessage(formatter.locale())),
                UntrustedText.whole(finding.remedy(formatter.locale())),
                known
                        && finding.severity() != Rule.Severity.NOTE
                        && !finding.explained()
                        && new WaivableRules(catalogue).contains(finding.code()));
    }

    /** What a waiver is about, in words. */
    String scope(String text, ViewFormatter formatter) {
        WaiverScope scope = WaiverScope.of(text);
        String rule = label(scope.rule(), formatter);
        return scope.variable()
                .map(code -> rule + " \u00B7 " + variable(code, formatter))
                .orElse(rule);
    }

    private String variable(String code, ViewFormatter formatter) {
        return catalogue.variable(code).map(formatter::variable).orElse(code);
    }

    /** Unit and quarter that a finding is held against. */
    private static Optional<String> before(FoundFinding found) {
        return Period.parse(found.period()).map(p -> key(found.unit(), p.previous()));
    }

    private static String key(String unit, Period period) {
        return unit + " " + period.code();
    }

    /** What those units had reported a quarter before. */
    private List<SubmissionVersion> versionsBefore(List<FoundFinding> found) {
        Set<Period> quarters = found.stream()
                .flatMap(f -> Period.parse(f.period()).stream())
                .map(Period::previous)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = found.stream().flatMap(f -> before(f).stream()).collect(Collectors.toSet());
        return submissions.load(submissions.activeOf(quarters).stream()
                .filter(v -> wanted.contains(key(v.unit(), v.period())))
                .map(VersionSummary::id)
                .toList());
    }

    /** What a version says, by variable. */
    private static Map<String, String> entered(SubmissionVersion version, ViewFormatter formatter) {
        return version.readings().stream()
                .collect(Collectors.toMap(
                        ReportedValue::variable, r -> formatter.entered(r.entered(), r.value()), (one, other) -> one));
    }
}
