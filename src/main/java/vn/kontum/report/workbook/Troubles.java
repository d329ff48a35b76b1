package vn.kontum.report.workbook;

import java.util.ArrayList;
import java.util.List;

/** The doubts about one file while it is read. Danger: a file may be doubtful in every cell, so their number is bounded. */
final class Troubles {
    private static final int MOST = 20_000;

    private final List<Trouble> all = new ArrayList<>();

    void add(TroubleCode code, String where, String detail) {
        if (all.size() >= MOST) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, where, "more than " + MOST + " doubtful places, the last one here");
        }
        all.add(Trouble.of(code, where, detail));
    }

    List<Trouble> all() {
        return all;
    }
}
