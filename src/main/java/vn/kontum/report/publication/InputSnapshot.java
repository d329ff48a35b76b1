package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.explanation.UnitExplanation;

/**
 * Everything a report is made from, taken once and not looked up again.
 *
 * @param versions the submission versions of all quarters of the year up to the period, in the order of periods and units
 * @param statuses every reporting unit in every quarter of the year up to the period, in that order
 * @param warnings warnings that nobody explained, of the versions above
 * @param waivers warnings that an administrator cleared, of the quarters above
 * @param earlier the editions of this period that exist already, oldest first
 * @param published the province figures of the newest of them by indicator code; empty when there is none
 * @param lastYear what indicators were in the same quarter of the year before, by code
 * @param replaced what the newest earlier edition was made from and this one no longer is
 * @param explanations what units in charge wrote about their targets, in this period and the one before
 * @param background what verdicts and ranges look at beside the year
 */
public record InputSnapshot(
        Period period,
        List<SubmissionVersion> versions,
        List<UnitStatusRecord> statuses,
        List<OpenWarning> warnings,
        List<WaivedRule> waivers,
        List<Edition> earlier,
        Map<String, EditionRepository.EditionFigure> published,
        Map<String, SamePeriodFigure> lastYear,
        List<SubmissionVersion> replaced,
        List<UnitExplanation> explanations,
        Background background) {

    /** Where nothing else is known: no last year, no earlier inputs, no explanations. */
    public InputSnapshot(
            Period period,
            List<SubmissionVersion> versions,
            List<UnitStatusRecord> statuses,
            List<OpenWarning> warnings,
            List<WaivedRule> waivers,
            List<Edition> earlier,
            Map<String, EditionRepository.EditionFigure> published) {
        this(
                period,
                versions,
                statuses,
                warnings,
                waivers,
                earlier,
                published,
                Map.of(),
                List.of(),
                List.of(),
                Background.none());
    }

    /**
     * What verdicts and ranges look at beside the figures of the year.
     *
     * @param earlierYears the submission versions that count of the years before, in the order of periods and units
     * @param estimates the year as the departments in charge expect it, by code of the indicator, in its measure
     */
    public record Background(List<SubmissionVersion> earlierYears, Map<String, BigDecimal> estimates) {
        public Background {
            earlierYears = List.copyOf(earlierYears);
            estimates = Map.copyOf(estimates);
        }

        public static Background none() {
            return new Background(List.of(), Map.of());
        }
    }

    /** A warning of a unit's submission that is still open. */
    public record OpenWarning(String unit, Period period, Finding finding) {}

    /**
     * A rule that a unit need not keep, with who decided so and why.
     *
     * @param variables codes of the variables at whose cells it was not kept
     */
    public record WaivedRule(
            String unit, Period period, String rule, String author, String reason, Set<String> variables) {
        public WaivedRule {
            variables = Collections.unmodifiableSet(new TreeSet<>(variables));
        }

        /** Where no finding tells the cells. */
        public WaivedRule(String unit, Period period, String rule, String author, String reason) {
            this(unit, period, rule, author, reason, Set.of());
        }
    }

    public InputSnapshot {
        versions = List.copyOf(versions);
        statuses = List.copyOf(statuses);
        warnings = List.copyOf(warnings);
        waivers = List.copyOf(waivers);
        earlier = List.copyOf(earlier);
        published = Map.copyOf(published);
        lastYear = Map.copyOf(lastYear);
        replaced = List.copyOf(replaced);
        explanations = List.copyOf(explanations);
    }

    /** The same report made of other versions. */
    public InputSnapshot with(List<SubmissionVersion> others) {
        return with(others, statuses);
    }

    /** The same where nobody knows what was returned. */
    public InputSnapshot withoutReturns() {
        return with(
                versions,
                statuses.stream().map(status -> status.with(Optional.empty())).toList());
    }

    private InputSnapshot with(List<SubmissionVersion> otherVersions, List<UnitStatusRecord> otherStandings) {
        return new InputSnapshot(
                period,
                otherVersions,
                otherStandings,
                warnings,
                waivers,
                earlier,
                published,
                lastYear,
                replaced,
                explanations,
                background);
    }

    /** The facts that the readings of all versions yield. */
    public List<Observation> observations() {
        return versions.stream().flatMap(Observation::of).toList();
    }

    /** As {@link #observations}, after those of the years before. */
    public List<Observation> known() {
        return Stream.concat(background.earlierYears().stream(), versions.stream())
                .flatMap(Observation::of)
                .toList();
    }
}
