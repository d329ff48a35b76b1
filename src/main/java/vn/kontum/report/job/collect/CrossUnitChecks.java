package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.SamePeriodFigures;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.FollowUpFilter;
import vn.kontum.report.submission.validation.RuleEngine;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Evaluates the rules once all files of a run are stored, those included that look at other units, so that neither the order
 * of arrival nor the number of threads changes what is found; then computes what doubtful figures move. Repeating it changes
 * nothing. It never returns a file: a rule that blocks only warns here, since the file is accepted already.
 */
public final class CrossUnitChecks {
    /** So many quarters after a changed one may refer to it: the year to date and the same quarter of the next year. */
    private static final int QUARTERS_AFTER = 4;

    /** So many versions get their findings in one transaction. */
    private static final int PAGE = 50;

    private final EditionCatalogues catalogues;
    private final Records records;
    private final Clock clock;

    /** Where versions, findings and verdicts are written down. */
    public record Records(
            SubmissionRepository submissions,
            FindingRepository findings,
            ReceivedFileRepository ledger,
            PeriodRepository periods,
            SamePeriodFigures samePeriods,
            Waivers waivers,
            TransactionOperations atomic) {}

    public CrossUnitChecks(EditionCatalogues catalogues, Records records, Clock clock) {
        this.catalogues = catalogues;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Brings the findings of every version up to date that the given lines of the ledger can have changed. A unit that was
     * answered already is answered again when a new warning concerns it.
     *
     */
    public Changes recheck(Collection<ReceivedFileRecord> changed) {
        Catalogue catalogue = catalogues.judging();
        List<SubmissionVersion> affected = affected(changed, catalogue);
        Set<String> units = affected.stream().map(SubmissionVersion::unit).collect(Collectors.toSet());
        SharedData round = new SharedData(
                checks(catalogue, affected.size(), records.waivers().together(units)),
                new WarningInfluences(catalogue, records.submissions(), records.samePeriods(), clock.instant()));
        Map<Long, List<Finding>> found = records.findings()
                .of(affected.stream().map(SubmissionVersion::receivedFileSeq).toList());
        SortedMap<Long, List<Finding>> different = new TreeMap<>();
        for (SubmissionVersion version : affected) {
            List<Finding> before = found.getOrDefault(version.receivedFileSeq(), List.of());
            List<Finding> after = findings(version, before, round);
            if (!after.equals(before)) {
                different.put(version.receivedFileSeq(), after);
            }
        }
        List<Long> toAnswer = new ArrayList<>();
        List<Long> lines = List.copyOf(different.keySet());
        for (int from = 0; from < lines.size(); from += PAGE) {
            List<Long> page = lines.subList(from, Math.min(from + PAGE, lines.size()));
            Map<Long, List<Finding>> after = new TreeMap<>(different);
            after.keySet().retainAll(page);
            toAnswer.addAll(records.atomic().all(() -> write(found, after)));
        }
        return new Changes(lines.size(), toAnswer);
    }

    /**
     * What a recheck changed.
     *
     * @param versions how many versions have other findings than before
     * @param toAnswer numbers of the files that were answered before and are to be answered again
     */
    public record Changes(int versions, List<Long> toAnswer) {
        public Changes {
            toAnswer = List.copyOf(toAnswer);
        }
    }

    /** Adds what the other units' stored figures tell about a file that is only tried out. */
    ValidationResult complete(ValidationResult validationResult) {
        return validationResult
                .submission()
                .map(submission -> new ValidationResult(
                        validationResult.outcome(),
                        merged(
                                validationResult.findings(),
                                submission,
                                checks(catalogues.judging(), 1, records.waivers())),
                        validationResult.submission()))
                .orElse(validationResult);
    }

    /** What is read once for all versions: the history behind the checks, and what counts in the year of each period. */
    private record SharedData(RuleEngine checks, WarningInfluences influences) {}

    private RuleEngine checks(Catalogue catalogue, int versions, Waivers waivers) {
        return new RuleEngine(catalogue, records.submissions().history(versions), waivers, ProgrammedRules.all());
    }

    /**
     * All units of the periods concerned, and of the units concerned the periods that follow and are not final yet.
     */
    private List<SubmissionVersion> affected(Collection<ReceivedFileRecord> changed, Catalogue catalogue) {
        Map<Period, Set<String>> concerned = new TreeMap<>();
        for (ReceivedFileRecord entry : changed) {
            entry.period()
                    .flatMap(Period::parse)
                    .ifPresent(period -> entry.unit()
                            .ifPresent(unit -> concerned
                                    .computeIfAbsent(period, p -> new TreeSet<>())
                                    .add(unit)));
        }
        Map<Long, VersionSummary> versions = new LinkedHashMap<>();
        for (Map.Entry<Period, Set<String>> each : concerned.entrySet()) {
            active(each.getKey(), catalogue).forEach(version -> versions.put(version.id(), version));
            following(each.getKey(), catalogue)
                    .flatMap(later -> counting(later, each.getValue(), catalogue))
                    .forEach(version -> versions.put(version.id(), version));
        }
        return records.submissions().load(versions.keySet());
    }

    /** The periods that may refer to one: the quarters after it, and the annual closings of the years that they are in. */
    private Stream<Period> following(Period changed, Catalogue catalogue) {
        return Stream.iterate(changed, Period::next)
                .limit(1 + QUARTERS_AFTER)
                .flatMap(quarter -> Stream.of(quarter, quarter.restated()))
                .distinct()
                .filter(period -> period.after(changed))
                .filter(period -> !period.closing() || catalogue.window(period).isPresent());
    }

    private Stream<VersionSummary> counting(Period period, Set<String> units, Catalogue catalogue) {
        return records.periods().isFinal(period)
                ? Stream.empty()
                : active(period, catalogue).filter(version -> units.contains(version.unit()));
    }

    private Stream<VersionSummary> active(Period period, Catalogue catalogue) {
        return records.submissions().activeOf(List.of(period)).stream()
                .filter(version -> catalogue.at(period).unit(version.unit()).isPresent());
    }

    private List<Finding> findings(SubmissionVersion version, List<Finding> before, SharedData round) {
        Submission submission = submission(version);
        return merged(before, submission, round.checks()).stream()
                .map(finding -> finding.blocks() ? finding.asWarning() : finding)
                .map(finding -> round.influences().with(version, finding))
                .sorted(FindingOrder.of(submission))
                .toList();
    }

    /** Which of the files are to be answered again. */
    private List<Long> write(Map<Long, List<Finding>> before, Map<Long, List<Finding>> after) {
        records.findings().replace(after);
        List<Long> again = new ArrayList<>();
        Map<Long, List<String>> codes = new TreeMap<>();
        for (ReceivedFileRecord entry : records.ledger().find(after.keySet())) {
            long seq = entry.receivedFile().seq();
            List<Finding> known = before.getOrDefault(seq, List.of());
            List<Finding> found = after.getOrDefault(seq, List.of());
            codes.put(seq, found.stream().map(Finding::code).distinct().toList());
            if (entry.answeredAt().isPresent()
                    && found.stream().anyMatch(finding -> finding.open() && !known.contains(finding))) {
                again.add(seq);
            }
        }
        records.ledger().recode(codes);
        records.ledger().answerAgain(again, clock.instant());
        return again;
    }

    private List<Finding> merged(List<Finding> found, Submission submission, RuleEngine checks) {
        Set<String> applied = checks.applied(submission);
        List<Finding> merged = new ArrayList<>(
                found.stream().filter(f -> !applied.contains(f.code())).toList());
        merged.addAll(checks.check(submission));
        List<Finding> told = new ArrayList<>(FollowUpFilter.leftOut(merged));
        told.sort(FindingOrder.of(submission));
        return List.copyOf(told);
    }

    private static Submission submission(SubmissionVersion version) {
        return new Submission(
                version.unit(),
                version.period(),
                "",
                Optional.empty(),
                Optional.empty(),
                version.readings(),
                version.readings().size(),
                0);
    }
}
