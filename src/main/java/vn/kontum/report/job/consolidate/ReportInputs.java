package vn.kontum.report.job.consolidate;

import java.util.Collection;
import java.util.HashSet;
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
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.status.RecordedUnitStatuses;

/** What reports are made from, without the figures: which versions count, who is left out, what was waived. */
public final class ReportInputs {
    private final InputSnapshotReader.SnapshotRepositories repositories;
    private final PeriodRepository periods;
    private final Catalogue catalogue;

    public ReportInputs(
            InputSnapshotReader.SnapshotRepositories repositories, PeriodRepository periods, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.periods = periods;
    }

    /**
     * What one report is made from.
     *
     * @param versions ids of those that count in the year up to the period, and in the years before that the report looks at
     * @param decisions exclusions and waivers of the year up to the period; empty where they are not known
     * @param lastYear figures of the same period last year by indicator; empty for a closed period, whose reports keep theirs
     */
    public record Inputs(Set<Long> versions, Optional<Set<String>> decisions, Map<String, SamePeriodFigure> lastYear) {
        private static Inputs closed(Set<Long> versions) {
            return new Inputs(versions, Optional.empty(), Map.of());
        }

        /** Whether both are the same as far as both are known. */
        private boolean agree(Inputs other) {
            return versions.equals(other.versions())
                    && (decisions.isEmpty() || other.decisions().isEmpty() || decisions.equals(other.decisions()));
        }
    }

    /** What every period that has a report would be made from now; of a closed one only what closes it. */
    public SortedMap<Period, Inputs> now() {
        List<Period> reported = repositories.editions().periods();
        Set<Period> closed = periods.closed(reported);
        Map<Period, List<Long>> counting = repositories.submissions().activeIds();
        Map<Period, Set<String>> decided = decided(reported);
        SortedMap<Period, Inputs> inputs = new TreeMap<>();
        reported.forEach(period -> inputs.put(
                period,
                closed.contains(period) ? Inputs.closed(upTo(period, counting)) : now(period, counting, decided)));
        return inputs;
    }

    private Inputs now(Period period, Map<Period, List<Long>> counting, Map<Period, Set<String>> decided) {
        Set<Long> versions = upTo(period, counting);
        versions.addAll(
                repositories.samePeriods().versionsOfYearsBefore(period, end -> List.copyOf(upTo(end, counting))));
        return new Inputs(
                versions,
                Optional.of(period.yearToDate().stream()
                        .flatMap(quarter -> decided.getOrDefault(quarter, Set.of()).stream())
                        .collect(Collectors.toSet())),
                repositories.samePeriods().of(catalogue, period));
    }

    /**
     * The edition that says what the report of a period would: its newest one, or the official one of a finished period.
     *
     * @param newest edition of the period
     */
    public Optional<Edition> repeated(Edition newest, Inputs now) {
        Period period = newest.period();
        return current(newest, now)
                ? Optional.of(newest)
                : repositories
                        .editions()
                        .official(period)
                        .filter(official -> periods.isFinal(period) && current(official, now));
    }

    private boolean current(Edition edition, Inputs now) {
        boolean open = now.decisions().isPresent();
        Inputs then = of(edition, open);
        return then.agree(now) && (!open || sameLastYear(edition, then.lastYear(), now.lastYear()));
    }

    /** An indicator that the edition does not have is no figure of its last year either. */
    private boolean sameLastYear(
            Edition edition, Map<String, SamePeriodFigure> then, Map<String, SamePeriodFigure> now) {
        Set<String> told = now.entrySet().stream()
                .filter(figure -> Optional.ofNullable(then.get(figure.getKey()))
                        .filter(figure.getValue()::repeats)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return told.isEmpty()
                || repositories.editions().figures(edition.id()).keySet().stream()
                        .noneMatch(told::contains);
    }

    private Inputs of(Edition edition, boolean open) {
        Set<Long> versions = new HashSet<>(edition.inputs());
        if (!open) {
            return Inputs.closed(versions);
        }
        versions.addAll(repositories.editions().backgrounds().earlierInputs(edition.id()));
        return new Inputs(
                versions,
                repositories.recorded().of(edition).map(ReportInputs::decided),
                repositories.editions().samePeriods().of(edition.id()));
    }

    private Map<Period, Set<String>> decided(Collection<Period> reported) {
        Set<Period> quarters = reported.stream()
                .flatMap(period -> period.yearToDate().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Period, Set<String>> decided = new TreeMap<>();
        if (!quarters.isEmpty()) {
            repositories.waivers().exclusions(quarters).stream()
                    .filter(e -> catalogue.owes(e.unit(), e.period()))
                    .forEach(e -> decided.computeIfAbsent(e.period(), p -> new HashSet<>())
                            .add(excluded(e.unit(), e.period(), e.reason())));
            repositories
                    .waivers()
                    .waivers(quarters)
                    .forEach(w -> decided.computeIfAbsent(w.period(), p -> new HashSet<>())
                            .add(waived(w.unit(), w.period(), w.rule(), w.author(), w.reason())));
        }
        return decided;
    }

    private static Set<String> decided(RecordedUnitStatuses then) {
        return Stream.concat(
                        then.statuses().stream()
                                .filter(s -> s.mark() == UnitStatusRecord.Punctuality.EXCLUDED)
                                .map(s -> excluded(
                                        s.unit(), s.period(), s.reason().orElse(""))),
                        then.waivers().stream()
                                .map(w -> waived(w.unit(), w.period(), w.rule(), w.author(), w.reason())))
                .collect(Collectors.toSet());
    }

    private static String excluded(String unit, Period period, String reason) {
        return List.of("excluded", unit, period.code(), reason).toString();
    }

    private static String waived(String unit, Period period, String rule, String author, String reason) {
        return List.of("waived", unit, period.code(), rule, author, reason).toString();
    }

    /** What counts in the year up to a period. */
    private static Set<Long> upTo(Period period, Map<Period, List<Long>> counting) {
        Set<Long> ids = new HashSet<>();
        counting.forEach((each, own) -> {
            if (each.year() == period.year() && each.compareTo(period) <= 0) {
                ids.addAll(own);
            }
        });
        return ids;
    }
}
