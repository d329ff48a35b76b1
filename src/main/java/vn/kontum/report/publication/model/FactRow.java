package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/**
 * One line of the data sheet.
 *
 * @param period empty for a fact of the catalogue, such as an area
 * @param rawText the cell's text as stored, verbatim
 * @param sheet name of the sheet it stands on in the source; the name of a file for a fact of the catalogue
 * @param cell address there, empty for a fact of the catalogue
 * @param note what the unit wrote beside the cell
 * @param source number of the source, from 1
 */
public record FactRow(
        Unit unit,
        Variable variable,
        Optional<Period> period,
        Status state,
        Optional<BigDecimal> value,
        String rawText,
        String sheet,
        String cell,
        String note,
        int source,
        ObservationStatus letter) {

    /** What kind of statement it is; the first six are those of a reading. */
    public enum Status {
        NUMBER,
        NIL,
        NOT_AVAILABLE,
        BLANK,
        INVALID,
        NOT_ASKED,
        REFERENCE
    }

    /** Sheet and cell. */
    public String where() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }
}
