package vn.kontum.report.web.unit;

import vn.kontum.report.web.StatusBadge;

/**
 * Something found in a file, as lists show it.
 *
 * @param place sheet and cell, or that the whole file is meant
 * @param entered what the unit typed
 * @param previous what it had reported a quarter before
 * @param waiver what a waiver of it is about: where its rule looks at many cells, this one only
 * @param waivable whether somebody may let it pass
 */
record FindingRow(
        StatusBadge severity,
        String code,
        String title,
        long receivedFile,
        String unitCode,
        String unit,
        String periodCode,
        String period,
        String file,
        String place,
        String variable,
        String waiver,
        String entered,
        String previous,
        String message,
        String remedy,
        boolean waivable) {}
