package vn.kontum.report.xlsx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.ReadAnomaly;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

class WorkbookReaderTest {
    @Test
    void readsEveryCellOfAWorkbookWrittenByPoi() {
        WorkbookContent content = TestWorkbooks.read(TestWorkbooks.realistic());

        assertThat(content.anomalies()).isEmpty();
        assertThat(content.sheets()).extracting(Sheet::name).containsExactly("Biểu 1", "Biểu 2", "Biểu 3");
        assertThat(content.sheets().get(0).cells()).hasSize(160);
        assertThat(content.names()).hasSize(120);
        // 1000.25 × 3 + 1
        assertThat(content.named("IN_V1_2").orElseThrow().number().orElseThrow())
                .isEqualByComparingTo("3001.75");
        Cell formula = content.cell("Biểu 2", CellAddress.parse("D3")).orElseThrow();
        assertThat(formula.formula()).isTrue();
        assertThat(formula.cached()).isTrue();
        assertThat(formula.raw()).isEqualTo("6003.5");
    }

    /** Programs that leave the number of a row out may leave out empty rows too. */
    @Test
    void aRowWithoutANumberIsWhereItsFirstCellSaysUnlessThatLiesBehind() {
        WorkbookContent content = TestWorkbooks.read(TestWorkbooks.rows(
                        "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row hidden=\"1\"><c r=\"B5\"><v>2</v></c><c><v>3</v></c></row>"
                                + "<row><c><v>4</v></c></row>")
                .bytes());

        assertThat(content.sheets().get(0).cells().keySet())
                .extracting(CellAddress::a1)
                .containsExactly("A2", "B5", "C5", "A6");
        assertThat(content.anomalies())
                .extracting(ReadAnomaly::code, ReadAnomaly::where)
                .contains(tuple("HIDDEN", "S!5:5"))
                .doesNotContain(tuple("AMBIGUOUS_CELL", "S!3:3"));
        assertThat(TestWorkbooks.read(TestWorkbooks.rows("<row r=\"4\"/><row><c r=\"A3\"><v>1</v></c></row>")
                                .bytes())
                        .anomalies())
                .extracting(ReadAnomaly::code)
                .containsExactly("AMBIGUOUS_CELL");
    }
}
