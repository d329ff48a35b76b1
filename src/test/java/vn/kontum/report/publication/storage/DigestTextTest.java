package vn.kontum.report.publication.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.explanation.Explanation;

/** Digests of published editions rest on these texts: a change here makes another edition of every quarter. */
class DigestTextTest {
    private static final Finding.Location F14 = new Finding.Location("Bhyt", "F14");

    @Test
    void aFindingIsWrittenWithAllThatAReportSaysOfIt() {
        assertThat(DigestText.of(finding(Optional.empty())))
                .isEqualTo("Finding[code=R48.1, severity=WARN, place=Optional[Location[sheet=Bhyt, cell=F14]],"
                        + " variable=Optional[insured], entered=1, messageVi=a, remedyVi=b, messageEn=c, remedyEn=d,"
                        + " explained=false, implausibility=Optional[Implausibility[expected=52133, gross=true,"
                        + " influence=Optional[Influence[indicator=coverage, figure=Optional[62.1],"
                        + " otherwise=Optional.empty, verdict=MISSED, verdictOtherwise=MET, weight=27.7,"
                        + " decisive=true]]]], more=[AffectedCell[place=Location[sheet=Bhyt, cell=F14],"
                        + " variable=Optional.empty, entered=2, messageVi=e]]]");
    }

    @Test
    void whatOnlyTheOfficeReadsIsAddedWhereItIsSaid() {
        assertThat(DigestText.of(finding(Optional.of(new Finding.OfficeMessage("f", "g")))))
                .isEqualTo(DigestText.of(finding(Optional.empty())) + "OfficeMessage[vi=f, en=g]");
    }

    @Test
    void returnsFiguresOfLastYearAndExplanationsAreWritten() {
        assertThat(DigestText.of(new UnitStatusRecord.Returns(2, "thiếu sheet", "no sheet")))
                .isEqualTo("Returns[times=2, reasonVi=thiếu sheet, reasonEn=no sheet]");
        assertThat(DigestText.of(new SamePeriodFigure(
                        "2020-Q1",
                        Optional.empty(),
                        Optional.of(new BigDecimal("41.50")),
                        "~",
                        true,
                        "h",
                        SamePeriodFigure.Source.HISTORY,
                        "niên giám")))
                .isEqualTo("SamePeriodFigure[when=2020-Q1, quarter=Optional.empty, yearToDate=Optional[41.50],"
                        + " qualifier=~, complete=true, status=h, source=HISTORY, reference=niên giám]");
        assertThat(DigestText.of(new Explanation(
                        "coverage",
                        Optional.of(new BigDecimal("92.5")),
                        "cause",
                        "measure",
                        "31/12",
                        "Giải trình",
                        "C7")))
                .isEqualTo("Explanation[indicator=coverage, estimate=Optional[92.5], cause=cause, measure=measure,"
                        + " due=31/12, sheet=Giải trình, cell=C7]");
    }

    private static Finding finding(Optional<Finding.OfficeMessage> forOffice) {
        Implausibility.Influence influence = new Implausibility.Influence(
                "coverage",
                Optional.of(new BigDecimal("62.1")),
                Optional.empty(),
                "MISSED",
                "MET",
                new BigDecimal("27.7"),
                true);
        return new Finding(
                "R48.1",
                Rule.Severity.WARN,
                Optional.of(F14),
                Optional.of("insured"),
                "1",
                "a",
                "b",
                "c",
                "d",
                false,
                Optional.of(new Implausibility(new BigDecimal("52133"), true, Optional.of(influence))),
                List.of(new Finding.AffectedCell(F14, Optional.empty(), "2", "e")),
                forOffice);
    }
}
