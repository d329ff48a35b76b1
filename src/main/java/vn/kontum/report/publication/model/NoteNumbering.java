package vn.kontum.report.publication.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.publication.history.SamePeriodFigure;

/** Numbers the notes in the order in which lines need them; equal notes share a number. */
final class NoteNumbering {
    /** Reasons that the verdict's word or the mark in the cell tells already. */
    private static final Set<String> SPEAK_FOR_THEMSELVES = Set.of("not-due", "year-not-over");

    private final ReportHeader reportHeader;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    NoteNumbering(ReportHeader reportHeader) {
        this.reportHeader = reportHeader;
    }

    /** The notes so far. */
    List<Note> notes() {
        return numbers.entrySet().stream()
                .map(e -> new Note(e.getValue(), e.getKey()))
                .toList();
    }

    List<Integer> of(Assessment assessment, int decimals, Optional<SamePeriodFigure> lastYear) {
        List<String> texts = new ArrayList<>();
        partial(assessment).ifPresent(texts::add);
        if (assessment.status() == FigureStatus.SUPPRESSED) {
            assessment
                    .expected()
                    .ifPresent(range -> texts.add(reportHeader
                            .words()
                            .text(
                                    "note.expected",
                                    reportHeader
                                            .words()
                                            .range(
                                                    range,
                                                    Rounding.decimals(
                                                            assessment.figure().indicator(), range)))));
        }
        assessment.leaning().ifPresent(leaning -> texts.add(reportHeader.words().text("note.leaning." + leaning)));
        assessment
                .reason()
                .filter(reason -> !SPEAK_FOR_THEMSELVES.contains(reason))
                .ifPresent(reason -> texts.add(reason(reason)));
        if (assessment.figure().yearToDate().isPresent()
                && reportHeader.estimated(assessment.figure().indicator())) {
            texts.add(reportHeader
                    .words()
                    .text(
                            "note.estimated",
                            Integer.toString(reportHeader.period().year())));
        }
        reportHeader.words().rateWithoutBase(assessment.figure()).ifPresent(texts::add);
        lastYear.ifPresent(published -> texts.add(published(published)));
        assessment.paceOfWhole().filter(p -> !over(assessment)).ifPresent(p -> texts.add(pace(p)));
        texts.addAll(new ExplanationNotes(reportHeader).of(assessment, decimals));
        return texts.stream()
                .map(text -> numbers.computeIfAbsent(text, t -> numbers.size() + 1))
                .sorted()
                .toList();
    }

    /** Names the missing units. */
    private Optional<String> partial(Assessment assessment) {
        Coverage coverage = assessment.figure().yearCoverage();
        if (coverage.complete() || coverage.reported() == 0) {
            return Optional.empty();
        }
        return Optional.of(reportHeader
                .words()
                .text(
                        "note." + assessment.status(),
                        Integer.toString(coverage.reported()),
                        Integer.toString(coverage.expected()),
                        reportHeader.listed(coverage.missing())));
    }

    private String reason(String reason) {
        return reportHeader.words().text("reason." + reason);
    }

    private String published(SamePeriodFigure figure) {
        return reportHeader
                .words()
                .text("note.published." + figure.source(), reportHeader.words().part(figure), figure.reference());
    }

    private String pace(PlanProgress planProgress) {
        return reportHeader.words().text("note.pace." + planProgress.method());
    }

    private boolean over(Assessment assessment) {
        Indicator indicator = assessment.figure().indicator();
        return indicator.dueQuarters().stream()
                .noneMatch(q -> q > reportHeader.period().quarter());
    }
}
