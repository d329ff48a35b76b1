package vn.kontum.report.submission.parsing.value;

import java.util.List;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.xlsx.model.Cell;

/** Records why an input cell states no figure. */
record CellProblems(FindingFactory text, List<Finding> findings, SimilarCells similar) {

    ParsedCellValue invalid(FindingCode code, CellLocation cellLocation, Cell cell, Object... more) {
        return invalid(new FindingFactory.Cause(code, ""), cellLocation, cell, more);
    }

    ParsedCellValue invalid(FindingFactory.Cause cause, CellLocation cellLocation, Cell cell, Object... more) {
        findings.add(text.ofCell(cause, cellLocation, CellQuotation.entered(cell), more));
        return ParsedCellValue.invalid();
    }

    /** Notes something about a figure that counts. */
    void note(FindingCode code, CellLocation cellLocation, String entered, LocalizedArgument shown) {
        findings.add(text.ofCell(code, cellLocation, entered, shown));
    }

    /**
     * Of a cause that may touch a whole column.
     *
     * @param readings how many of {@code more} are readings of the cell
     */
    ParsedCellValue alike(
            FindingFactory.Cause cause, CellLocation cellLocation, Cell cell, int readings, Object... more) {
        similar.add(cause, cellLocation, CellQuotation.entered(cell), readings, more);
        return ParsedCellValue.invalid();
    }
}
