package vn.kontum.report.publication.storage;

import java.util.StringJoiner;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.explanation.Explanation;

/**
 * Records as the digest of an edition writes them. The names stand here and not in the types, so that renaming a type or adding a
 * component changes no digest, and no untouched quarter gets another edition.
 */
final class DigestText {
    private DigestText() {}

    static String of(Finding finding) {
        String written = record(
                "Finding",
                "code",
                finding.code(),
                "severity",
                finding.severity().name(),
                "place",
                finding.place().map(DigestText::of),
                "variable",
                finding.variable(),
                "entered",
                finding.entered(),
                "messageVi",
                finding.messageVi(),
                "remedyVi",
                finding.remedyVi(),
                "messageEn",
                finding.messageEn(),
                "remedyEn",
                finding.remedyEn(),
                "explained",
                finding.explained(),
                "implausibility",
                finding.implausibility().map(DigestText::of),
                "more",
                finding.more().stream().map(DigestText::of).toList());
        return written
                + finding.forOffice()
                        .map(office -> record("OfficeMessage", "vi", office.vi(), "en", office.en()))
                        .orElse("");
    }

    static String of(UnitStatusRecord.Returns returns) {
        return record(
                "Returns", "times", returns.times(), "reasonVi", returns.reasonVi(), "reasonEn", returns.reasonEn());
    }

    static String of(SamePeriodFigure figure) {
        return record(
                "SamePeriodFigure",
                "when",
                figure.when(),
                "quarter",
                figure.quarter(),
                "yearToDate",
                figure.yearToDate(),
                "qualifier",
                figure.qualifier(),
                "complete",
                figure.complete(),
                "status",
                figure.status(),
                "source",
                figure.source().name(),
                "reference",
                figure.reference());
    }

    static String of(Explanation explanation) {
        return record(
                "Explanation",
                "indicator",
                explanation.indicator(),
                "estimate",
                explanation.estimate(),
                "cause",
                explanation.cause(),
                "measure",
                explanation.measure(),
                "due",
                explanation.due(),
                "sheet",
                explanation.sheet(),
                "cell",
                explanation.cell());
    }

    private static String of(Finding.Location place) {
        return record("Location", "sheet", place.sheet(), "cell", place.cell());
    }

    private static String of(Finding.AffectedCell cell) {
        return record(
                "AffectedCell",
                "place",
                of(cell.place()),
                "variable",
                cell.variable(),
                "entered",
                cell.entered(),
                "messageVi",
                cell.messageVi());
    }

    private static String of(Implausibility implausibility) {
        return record(
                "Implausibility",
                "expected",
                implausibility.expected(),
                "gross",
                implausibility.gross(),
                "influence",
                implausibility.influence().map(DigestText::of));
    }

    private static String of(Implausibility.Influence influence) {
        return record(
                "Influence",
                "indicator",
                influence.indicator(),
                "figure",
                influence.figure(),
                "otherwise",
                influence.otherwise(),
                "verdict",
                influence.verdict(),
                "verdictOtherwise",
                influence.verdictOtherwise(),
                "weight",
                influence.weight(),
                "decisive",
                influence.decisive());
    }

    /** @param fields names and values in turn */
    private static String record(String name, Object... fields) {
        StringJoiner written = new StringJoiner(", ", name + "[", "]");
        for (int i = 0; i < fields.length; i += 2) {
            written.add(fields[i] + "=" + fields[i + 1]);
        }
        return written.toString();
    }
}
