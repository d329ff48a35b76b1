package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one unit hands on to another at the begin of a period. A split has one line for each part, a merger one for each unit that
 * ends in it; of a unit that goes on, its own share stays where no line says otherwise.
 *
 * @param period first period on the new map
 * @param predecessor code of the unit that gives
 * @param successor code of the unit that takes; the predecessor itself for the share that it keeps
 * @param variable code of the variable that the share speaks of; empty for all without a line of their own
 * @param share part of the predecessor's figure that goes over, 0 (exclusive) to 1
 * @param decree document that decided it
 * @param date day of the document
 * @param founded whether the successor begins with this period
 */
public record UnitChange(
        Period period,
        Kind kind,
        String predecessor,
        String successor,
        Optional<String> variable,
        BigDecimal share,
        String decree,
        LocalDate date,
        boolean founded) {

    /** What happened. */
    public enum Kind {
        SPLIT,
        MERGE,
        AREA,
        RENAME
    }
}
