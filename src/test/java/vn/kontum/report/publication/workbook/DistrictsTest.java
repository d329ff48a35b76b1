package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;

/** The sheet that shows districts beside each other. */
class DistrictsTest {
    private static final String SHEET = "Huyện × chỉ tiêu";
    private static final int FIRST_DISTRICT = 5;

    /**
     * Insured persons of 1,000 people: 990 in the first district, 900 in the second, 100 in the others, nothing from 617. The plan
     * is more than 92.5 %.
     */
    private static final OpenedReport BOOK = book();

    private static OpenedReport book() {
        SampleSubmissions given = SampleSubmissions.year(4).missing("617", 4, UnitStatusRecord.Punctuality.MISSING);
        SampleSubmissions.shipped().reportingUnits().stream()
                .filter(unit ->
                        unit.level() == Unit.Level.DISTRICT && !unit.code().equals("617"))
                .forEach(unit -> given.says(unit.code(), 4, "population_end", "1000")
                        .says(
                                unit.code(),
                                4,
                                "insured_persons",
                                unit.code().equals("608") ? "990" : unit.code().equals("610") ? "900" : "100"));
        return new OpenedReport(ReportWorkbooks.of(given));
    }

    @Test
    void d03AValueBelowThePlanHasAMarkAndATintAndOneAboveHasAMark() {
        XSSFCell first = cell(34, 0, 0);
        XSSFCell second = cell(34, 0, 1);

        assertThat(first.getNumericCellValue()).isEqualTo(99);
        assertThat(first.getCellStyle().getDataFormatString()).contains("✓");
        assertThat(first.getCellStyle().getFillForegroundXSSFColor()).isNull();
        assertThat(second.getNumericCellValue()).isEqualTo(90);
        assertThat(second.getCellStyle().getDataFormatString()).contains("✗");
        assertThat(second.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                .isEqualTo("FFDDDDDD");
    }

    @Test
    void d03RanksAreLiveAndTheBestIsTheFirst() {
        assertThat(cell(34, 1, 0).getNumericCellValue()).isEqualTo(1);
        assertThat(cell(34, 1, 1).getNumericCellValue()).isEqualTo(2);
        assertThat(cell(34, 1, 2).getNumericCellValue()).isEqualTo(3);
        assertThat(cell(34, 1, 0).getCellFormula()).startsWith("RANK(");
    }

    @Test
    void d03WhoIsSilentHasNoValueAndNoRank() {
        // 608, 610, 611 …: 617 is the ninth of the ten districts
        assertThat(OpenedReport.text(cell(34, 0, 8))).isEqualTo("[x]");
        assertThat(OpenedReport.text(cell(34, 1, 8))).isEqualTo("·");
    }

    /** 617 gave three quarters of planted trees: at least so much, and no place among those that gave four. */
    @Test
    void aDistrictThatLacksAQuarterIsMarkedAndNotRanked() {
        assertThat(cell(11, 0, 8).getCellStyle().getDataFormatString()).contains("≥");
        assertThat(OpenedReport.text(cell(11, 1, 8))).isEqualTo("·");
        assertThat(cell(11, 1, 0).getCellFormula()).matches("RANK\\(F(\\d+),F\\1:O\\1,0\\)-\\(N\\1>F\\1\\)");
        assertThat(cell(24, 0, 8).getCellStyle().getDataFormatString()).contains("~");
        assertThat(BOOK.all(SHEET)).contains("không xếp hạng");
        for (int district = 0; district < 10; district++) {
            if (district != 8) {
                assertThat(cell(11, 1, district).getNumericCellValue()).isBetween(1.0, 9.0);
            }
        }
    }

    @Test
    void d03BedsOfDistrictsAreNotHeldAgainstThePlanForHospitalsOfTheProvinceStandApart() {
        int row = BOOK.row(SHEET, 33);

        assertThat(OpenedReport.text(BOOK.cell(SHEET, row, 1))).endsWith("(*)");
        assertThat(cell(33, 0, 0).getCellStyle().getDataFormatString())
                .doesNotContain("✗")
                .doesNotContain("✓");
        assertThat(BOOK.all(SHEET)).contains("(*) Số của huyện, thành phố không gồm phần do cơ quan cấp tỉnh báo cáo");
    }

    @Test
    void d03WhatNoDistrictSuppliesIsNotListed() {
        assertThat(BOOK.cells(SHEET).filter(cell -> cell.getColumnIndex() == 0).map(OpenedReport::text))
                .contains("34")
                .doesNotContain("1");
    }

    private static XSSFCell cell(int no, int below, int district) {
        return BOOK.cell(SHEET, BOOK.row(SHEET, no) + below, FIRST_DISTRICT + district);
    }
}
