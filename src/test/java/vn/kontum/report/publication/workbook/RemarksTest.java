package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.model.SampleSubmissions;

class RemarksTest {
    private static final String SHEET = "Biểu 02";

    /** 100 × (3600 × 4 ÷ (3400 × 4) − 1) = 5,88 %, which is 4,12 short of 10. */
    @Test
    void w16WhatFellShortIsSaidWithByHowMuch() {
        SampleSubmissions given = SampleSubmissions.year(4);
        for (int quarter = 1; quarter <= 4; quarter++) {
            given.says("62.CTK", quarter, "grdp_constant2010", "3600")
                    .says("62.CTK", quarter, "grdp_constant2010_prev", "3400");
        }

        assertThat(new OpenedReport(ReportWorkbooks.of(given)).all(SHEET))
                .contains("Tốc độ tăng trưởng GRDP của tỉnh: 5,88 %, chưa đạt kế hoạch (từ 10 % trở lên),"
                        + " thấp hơn 4,12 điểm %.");
    }

    @Test
    void w16DuringTheYearAFlowIsPaced() {
        SampleSubmissions given = SampleSubmissions.year(2);
        for (int quarter = 1; quarter <= 2; quarter++) {
            given.says("62.SCT", quarter, "export_value_usd_million", "20");
        }

        // 40 of 162 is 24,7 %; by the profile 24/25/25/26 a half year brings 49 %, so 81,6 in the year; (162 − 40) ÷ 2
        // = 61 each quarter left
        assertThat(new OpenedReport(ReportWorkbooks.of(given)).all(SHEET))
                .contains("Giá trị xuất khẩu: lũy kế 40,0 triệu USD, có khả năng không đạt kế hoạch (162 triệu USD)."
                        + " Bằng 24,7 % kế hoạch; ước cả năm 81,6 triệu USD; mỗi quý còn lại cần 61,0 triệu USD.");
    }
}
