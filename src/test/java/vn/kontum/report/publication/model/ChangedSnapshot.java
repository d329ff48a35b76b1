package vn.kontum.report.publication.model;

import java.util.List;
import java.util.Map;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.explanation.UnitExplanation;

/** The inputs of a report with one part exchanged. */
public final class ChangedSnapshot {
    private ChangedSnapshot() {}

    public static InputSnapshot explained(InputSnapshot plain, UnitExplanation... explanations) {
        return of(plain, plain.lastYear(), plain.replaced(), List.of(explanations));
    }

    static InputSnapshot replacing(InputSnapshot plain, SubmissionVersion old) {
        return of(plain, plain.lastYear(), List.of(old), plain.explanations());
    }

    static InputSnapshot lastYear(InputSnapshot plain, Map<String, SamePeriodFigure> lastYear) {
        return of(plain, lastYear, plain.replaced(), plain.explanations());
    }

    private static InputSnapshot of(
            InputSnapshot plain,
            Map<String, SamePeriodFigure> lastYear,
            List<SubmissionVersion> replaced,
            List<UnitExplanation> explanations) {
        return new InputSnapshot(
                plain.period(),
                plain.versions(),
                plain.statuses(),
                plain.warnings(),
                plain.waivers(),
                plain.earlier(),
                plain.published(),
                lastYear,
                replaced,
                explanations,
                plain.background());
    }
}
