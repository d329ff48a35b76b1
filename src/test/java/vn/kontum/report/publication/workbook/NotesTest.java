package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

class NotesTest {
    private static final Pattern MARK = Pattern.compile("\\((\\d+)\\)");
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(4)
            .missing("617", 4, UnitStatusRecord.Punctuality.MISSING)
            .notAvailable("611", 4, "insured_persons")));

    @Test
    void w13EveryMarkHasItsNoteAndEveryNoteItsMark() {
        Set<String> marks = new TreeSet<>();
        BOOK.cells("Biểu 01")
                .filter(c -> c.getColumnIndex() == TargetColumn.NOTES.index())
                .forEach(c -> MARK.matcher(OpenedReport.text(c)).results().forEach(m -> marks.add(m.group())));
        Set<String> notes = new TreeSet<>();
        BOOK.cells("Ghi chú")
                .filter(c -> c.getColumnIndex() == 0
                        && MARK.matcher(OpenedReport.text(c)).matches())
                .forEach(c -> notes.add(OpenedReport.text(c)));

        assertThat(marks).isNotEmpty().isEqualTo(notes);
    }

    @Test
    void w13EveryTargetHasItsMethodMeasureAndTheSentenceOfTheResolution() {
        String all = BOOK.all("Ghi chú");

        assertThat(SampleSubmissions.shipped().indicators())
                .allSatisfy(i -> assertThat(all)
                        .contains(i.methodVi())
                        .contains("Mục " + i.section() + ": “" + i.quote() + "”"));
    }

    @Test
    void w13DecisionsAndDoubtsAreTold() {
        assertThat(BOOK.all("Ghi chú"))
                .contains("“trên”: phải cao hơn hẳn, bằng là chưa đạt.")
                .contains("Chỉ ghi con số, không có từ so sánh: bằng kế hoạch là đạt, cao hơn là vượt.")
                .contains("đạt khi lệch không quá 1 %")
                .contains("Nghi vấn: ")
                .contains("Nghị quyết ghi “phấn đấu”.");
    }

    @Test
    void everySignOfTheTablesIsInTheLegend() {
        assertThat(BOOK.all("Ghi chú"))
                .contains("\n…\n", "\n[x]\n", "\n[z]\n", "\n·\n", "\n–\n", "\n[p]\n", "\n[r]\n", "\n[w]\n", "\n[e]\n")
                .contains("✓ Vượt", "? Chưa đủ căn cứ")
                .contains("Khoảng có thể của số còn thiếu")
                .contains("Kỳ số liệu từ 15/09/2021 đến hết 14/12/2021; hạn nộp 16/12/2021.");
    }
}
