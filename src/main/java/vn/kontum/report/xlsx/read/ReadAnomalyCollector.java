package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.ReadAnomaly;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/**
 * The doubts about one file while it is read.
 *
 * @implNote A file may be doubtful in every cell, so their number is bounded.
 */
final class ReadAnomalyCollector {
    private static final int MOST = 20_000;

    private final List<ReadAnomaly> all = new ArrayList<>();

    void add(ReadAnomalyCode code, String where, String detail) {
        if (all.size() >= MOST) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, where, "more than " + MOST + " doubtful places, the last one here");
        }
        all.add(ReadAnomaly.of(code, where, detail));
    }

    List<ReadAnomaly> all() {
        return all;
    }
}
