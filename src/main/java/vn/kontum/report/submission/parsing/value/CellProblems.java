package vn.kontum.report.submission.parsing.value;

import java.util.List;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.xlsx.model.Cell;

/** Records why an input cell states no figure. */
record CellProblems(FindingFactory text, List<Finding> findings) {

    ParsedCellValue invalid(FindingCode code, CellLocation cellLocation, Cell cell, Object... more) {
        return invalid(new FindingFactory.Cause(code, ""), cellLocation, cell, more);
    }

    ParsedCellValue invalid(FindingFactory.Cause cause, CellLocation cellLocation, Cell cell, Object... more) {
        findings.add(text.ofCell(cause, cellLocation, CellQuotation.entered(cell), more));
        return ParsedCellValue.invalid();
    }
}
