package vn.kontum.report.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import vn.kontum.report.report.Given;
import vn.kontum.report.report.UnitStanding;

class SummaryTest {
    private static final String SHEET = "Tóm tắt";

    @Test
    void w16TheHeadlineCountsInTheMannerOfTheResolution() {
        OpenBook book = new OpenBook(Books.of(Given.year(4)));
        long reached = IntStream.rangeClosed(1, 52)
                .mapToObj(no -> OpenBook.text(book.cell("Biểu 01", book.row("Biểu 01", no), 13)))
                .filter(verdict -> verdict.startsWith("✓"))
                .count();

        assertThat(book.all(SHEET)).contains("Quý IV/2021: đạt và vượt " + reached + "/52 chỉ tiêu");
    }

    @Test
    void w16EveryNumberOfASentenceStandsBesideItAndLeadsToItsCell() {
        OpenBook book = new OpenBook(Books.of(Given.year(4).says("62.STC", 4, "budget_revenue_total", "1")));
        int row = book.row(SHEET, 6);
        XSSFCell actual = book.cell(SHEET, row, 2);
        int target = book.row("Biểu 01", 6) + 1;

        assertThat(OpenBook.text(book.cell(SHEET, row, 1))).startsWith("Thu ngân sách nhà nước trên địa bàn: ");
        assertThat(actual.getCellFormula()).isEqualTo("'Biểu 01'!J" + target);
        assertThat(OpenBook.link(actual)).isEqualTo("'Biểu 01'!J" + target);
        assertThat(OpenBook.link(book.cell(SHEET, row, 3))).isEqualTo("'Biểu 01'!F" + target);
        assertThat(OpenBook.link(book.cell(SHEET, row, 4))).isEqualTo("'Biểu 01'!K" + target);
    }

    /** 100 × (3600 × 4 ÷ (3400 × 4) − 1) = 5,88 %, which is 4,12 short of 10. */
    @Test
    void w16WhatFellShortIsSaidWithByHowMuch() {
        Given given = Given.year(4);
        for (int quarter = 1; quarter <= 4; quarter++) {
            given.says("62.CTK", quarter, "grdp_constant2010", "3600")
                    .says("62.CTK", quarter, "grdp_constant2010_prev", "3400");
        }

        assertThat(new OpenBook(Books.of(given)).all(SHEET))
                .contains("Tốc độ tăng trưởng GRDP của tỉnh: 5,88 %, chưa đạt kế hoạch (từ 10 % trở lên),"
                        + " thấp hơn 4,12 điểm %.");
    }

    @Test
    void w16WhoHasNotReportedIsNamed() {
        OpenBook book = new OpenBook(Books.of(
                Given.year(2).missing("617", 2, UnitStanding.Mark.MISSING).late("610", 2, 1)));

        assertThat(book.all(SHEET))
                .contains("Đã tính số liệu của 20/21 đơn vị.")
                .contains("Chưa có số liệu: Huyện Tu Mơ Rông.")
                .contains("Nộp trễ: Huyện Đăk Glei.");
    }

    @Test
    void w16DuringTheYearAFlowIsPaced() {
        Given given = Given.year(2);
        for (int quarter = 1; quarter <= 2; quarter++) {
            given.says("62.SCT", quarter, "export_value_usd_million", "20");
        }

        // 40 of 162 is 24,7 %; twice as much by the end of the year; (162 − 40) ÷ 2 = 61 each quarter left
        assertThat(new OpenBook(Books.of(given)).all(SHEET))
                .contains("Giá trị xuất khẩu: lũy kế 40,0 triệu USD, có khả năng không đạt kế hoạch (162 triệu USD)."
                        + " Bằng 24,7 % kế hoạch; ước cả năm 80,0 triệu USD; mỗi quý còn lại cần 61,0 triệu USD.");
    }
}
