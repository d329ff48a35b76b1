package vn.kontum.report.benchmark;

import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** The product's reader, with every check of container and cells. */
final class StrictReader implements ReaderUnderTest {
    private final WorkbookReader reader = new WorkbookReader(ContainerLimits.standard());

    @Override
    public String name() {
        return "strict reader";
    }

    @Override
    public ReadTotals read(byte[] workbook) {
        ReadTotals tally = ReadTotals.NONE;
        for (Sheet sheet : reader.read(workbook).sheets()) {
            for (Cell cell : sheet.cells().values()) {
                if (cell.kind() == CellKind.NUMBER && !cell.formula()) {
                    tally = tally.with(Double.parseDouble(cell.raw()));
                }
            }
        }
        return tally;
    }
}
