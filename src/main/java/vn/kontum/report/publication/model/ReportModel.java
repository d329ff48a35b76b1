package vn.kontum.report.publication.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTableBuilder;

/**
 * The content of a report, independent of the workbook and documents that show it.
 *
 * @param sections the lines, clause by clause
 * @param blocks how each line comes about, in the order of the catalogue
 * @param notes in the order of their numbers
 * @param revisions what differs from the newest earlier edition
 */
public record ReportModel(
        ReportHeader frame,
        List<Section> sections,
        List<ContributionTable> blocks,
        FactTable evidence,
        List<Note> notes,
        List<Revision> revisions) {

    public ReportModel {
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
    }

    /** Says it of a snapshot and its province figures. */
    public static ReportModel of(ReportHeader reportHeader, List<Assessment> province) {
        Observations observations = new Observations(reportHeader.snapshot().observations());
        List<ContributionTable> blocks = new ContributionTableBuilder(
                        reportHeader.catalogue(), reportHeader.period(), observations, reportHeader.districtGroup())
                .all();
        NoteNumbering notes = new NoteNumbering(reportHeader);
        List<Section> sections = new IndicatorRowBuilder(reportHeader, blocks, notes).sections(province);
        return new ReportModel(
                reportHeader,
                sections,
                blocks,
                new FactTable(reportHeader),
                notes.notes(),
                new Revisions(reportHeader).of(province));
    }

    /** The status letter of a unit's own figure of an indicator. */
    public ObservationStatus letter(Indicator indicator, String unit) {
        return evidence.letter(indicator, unit);
    }

    public ReportFormatter words() {
        return frame.words();
    }

    public Stream<IndicatorRow> lines() {
        return sections.stream().flatMap(s -> s.lines().stream());
    }

    /** The lines that the resolution counts. */
    public Stream<IndicatorRow> counted() {
        return sections.stream().filter(s -> !s.supplementary()).flatMap(s -> s.lines().stream());
    }

    public long count(Verdict verdict) {
        return counted()
                .filter(indicatorRow -> indicatorRow.assessment().verdict() == verdict)
                .count();
    }

    /** How many open ones of a verdict lean to which other; they are counted with their own verdict only. */
    public Map<Verdict, Long> leanings(Verdict verdict) {
        return leanings(assessment -> assessment.verdict() == verdict);
    }

    /** As {@link #leanings(Verdict)} of all verdicts. */
    public Map<Verdict, Long> leanings() {
        return leanings(assessment -> true);
    }

    private Map<Verdict, Long> leanings(Predicate<Assessment> which) {
        return counted()
                .map(IndicatorRow::assessment)
                .filter(which)
                .flatMap(assessment -> assessment.leaning().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Met and exceeded, as the resolution itself counts. */
    public long reached() {
        return count(Verdict.MET) + count(Verdict.EXCEEDED);
    }

    /** Whether the same period of last year is known of at least half of the counted lines. */
    public boolean knowsLastYear() {
        long known = counted().filter(row -> row.lastYear().isPresent()).count();
        return known * 2 >= counted().count();
    }

    /** How the counted lines differ from the same period of last year, those that can be compared with it. */
    public List<SamePeriodChange> changes() {
        return counted().flatMap(row -> SamePeriodChange.of(row).stream()).toList();
    }

    /** Whether a counted line is compared with a figure that was made up to show how it looks. */
    public boolean comparesMadeUp() {
        return counted()
                .filter(row -> SamePeriodChange.of(row).isPresent())
                .anyMatch(row -> row.lastYear().filter(before -> !before.real()).isPresent());
    }

    /** How the units stand in the quarter of the report. */
    public List<UnitStatusRecord> statuses() {
        return frame.snapshot().statuses().stream()
                .filter(s -> s.period().equals(frame.period()))
                .toList();
    }

    /** The units whose files the year-to-date figure of an indicator is made from, in their order. */
    public List<Unit> suppliers(Indicator indicator) {
        FormulaTerms terms = FormulaTerms.of(indicator, frame.catalogue());
        Set<String> codes = evidence.suppliers(terms, frame.period());
        return frame.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .toList();
    }

    public Optional<ContributionTable> block(String indicator) {
        return blocks.stream()
                .filter(b -> b.indicator().code().equals(indicator))
                .findFirst();
    }
}
