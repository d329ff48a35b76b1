package vn.kontum.report.xlsx.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
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
}
