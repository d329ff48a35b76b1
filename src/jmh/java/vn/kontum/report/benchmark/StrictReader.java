package vn.kontum.report.benchmark;

import vn.kontum.report.workbook.Cell;
import vn.kontum.report.workbook.CellKind;
import vn.kontum.report.workbook.ContainerLimits;
import vn.kontum.report.workbook.Sheet;
import vn.kontum.report.workbook.WorkbookReader;

/** The product's reader, with every check of container and cells. */
final class StrictReader implements Contestant {
    private final WorkbookReader reader = new WorkbookReader(ContainerLimits.standard());

    @Override
    public String name() {
        return "strict reader";
    }

    @Override
    public Tally read(byte[] workbook) {
        Tally tally = Tally.NONE;
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
