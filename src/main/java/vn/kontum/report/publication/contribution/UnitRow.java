package vn.kontum.report.publication.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the tables of units.
 *
 * @param units what it says of each reporting unit, in the order of the catalogue
 * @param province what it says of them together
 */
public record UnitRow(Map<String, UnitCell> units, UnitCell province) {
    public UnitRow {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** Whether a unit that was asked gave nothing that counts. */
    public boolean incomplete() {
        return units.values().stream()
                .anyMatch(
                        c -> c instanceof UnitCell.NotCounted || c.equals(UnitCell.absent(MissingValue.NOT_AVAILABLE)));
    }

    public UnitCell unit(String code) {
        return Optional.ofNullable(units.get(code)).orElse(UnitCell.absent(MissingValue.NOT_ASKED));
    }
}
