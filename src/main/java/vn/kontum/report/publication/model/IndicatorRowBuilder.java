package vn.kontum.report.publication.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.history.SamePeriodFigure;

/** Puts together what is said of every indicator, clause by clause. */
final class IndicatorRowBuilder {
    private final ReportHeader reportHeader;
    private final Map<String, ContributionTable> blocks;
    private final NoteNumbering notes;
    private final ObservationStatusResolver letters;

    IndicatorRowBuilder(ReportHeader reportHeader, List<ContributionTable> blocks, NoteNumbering notes) {
        this.reportHeader = reportHeader;
        this.blocks = new LinkedHashMap<>();
        blocks.forEach(b -> this.blocks.put(b.indicator().code(), b));
        this.notes = notes;
        this.letters = new ObservationStatusResolver(reportHeader);
    }

    List<Section> sections(List<Assessment> province) {
        Map<String, List<Assessment>> clauses = new LinkedHashMap<>();
        for (Assessment assessment : province) {
            clauses.computeIfAbsent(assessment.figure().indicator().section(), c -> new ArrayList<>())
                    .add(assessment);
        }
        List<Section> sections = new ArrayList<>();
        clauses.forEach((clause, assessments) -> sections.add(section(clause, sections.size() + 1, assessments)));
        return sections;
    }

    private Section section(String clause, int number, List<Assessment> assessments) {
        Indicator first = assessments.get(0).figure().indicator();
        return new Section(
                clause,
                first.supplementary() ? 0 : number,
                reportHeader.words().group(first),
                assessments.stream().map(this::line).toList());
    }

    private IndicatorRow line(Assessment assessment) {
        Indicator indicator = assessment.figure().indicator();
        int decimals = assessment
                .figure()
                .yearToDate()
                .map(actual -> Rounding.decimals(indicator, actual))
                .orElse(indicator.decimals());
        Optional<SamePeriodFigure> lastYear = lastYear(indicator);
        return new IndicatorRow(
                assessment,
                decimals,
                previous(indicator),
                lastYear,
                letters.of(assessment),
                reportHeader.estimated(indicator),
                reportHeader.ownEstimate(indicator),
                notes.of(assessment, decimals, lastYear));
    }

    private Optional<IndicatorRow.PreviousFigures> previous(Indicator indicator) {
        ContributionTable contributionTable =
                Optional.ofNullable(blocks.get(indicator.code())).orElseThrow();
        for (int quarter = reportHeader.period().quarter() - 1; quarter > 0; quarter--) {
            int earlier = quarter;
            Optional<IndicatorRow.PreviousFigures> found = contributionTable
                    .quarter(earlier)
                    .flatMap(row -> row.province().counted())
                    .map(value -> new IndicatorRow.PreviousFigures(earlier, value));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * The same part of last year: of our own final edition, else as it was published; made-up figures only where nothing
     * else is known.
     */
    private Optional<SamePeriodFigure> lastYear(Indicator indicator) {
        Optional<SamePeriodFigure> own = Optional.ofNullable(
                        reportHeader.snapshot().lastYear().get(indicator.code()))
                .filter(figure -> figure.yearToDate().isPresent());
        return own.filter(SamePeriodFigure::real)
                .or(() -> published(indicator).map(SamePeriodFigure::of))
                .or(() -> own);
    }

    /** What was published for the part of last year that the year-to-date figure covers of this one. */
    private Optional<ReferenceFigure> published(Indicator indicator) {
        int year = reportHeader.period().year() - 1;
        String when = switch (reportHeader.period().quarter()) {
            case 1 -> year + "-Q1";
            case 2 -> year + "-H1";
            case 3 -> year + "-9M";
            default -> Integer.toString(year);
        };
        String province = reportHeader.catalogue().province().code();
        Optional<ReferenceFigure> own = reportHeader.catalogue().published(province, indicator.code(), when);
        return own.isPresent() || !indicator.additive()
                ? own
                : reportHeader
                        .catalogue()
                        .published(province, indicator.formula().source(), when);
    }
}
