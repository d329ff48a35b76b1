package vn.kontum.report.publication.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.publication.UnitStatusRecord;

/**
 * A unit in a quarter.
 *
 * @param openWarnings warnings of the version that counts that nobody explained
 * @param notes cells of the version that counts with a note of the unit
 * @param waiting files of the unit that were taken in and are not judged yet
 * @param held files that wait for an administrator
 * @param parts parts of the form that said to wait for the others, also where a report was received since
 * @param newest the newest file that said it was this unit's for this quarter
 */
public record UnitStatusEntry(
        UnitStatusRecord status,
        int openWarnings,
        int notes,
        int waiting,
        int held,
        UnitStatusRepository.WaitingParts parts,
        Optional<UnitStatusRepository.NewestFile> newest) {

    /** The units of one quarter by their codes, in their order. */
    public static Map<String, UnitStatusEntry> byUnit(List<UnitStatusEntry> quarter) {
        Map<String, UnitStatusEntry> units = new LinkedHashMap<>();
        quarter.forEach(entry -> units.put(entry.status().unit(), entry));
        return units;
    }
}
