package vn.kontum.report.web.unit;

import vn.kontum.report.web.StatusBadge;

/**
 * Something found in a file, as lists show it.
 *
 * @param place sheet and cell, or that the whole file is meant
 * @param entered what the unit typed
 * @param previous what it had reported a quarter before
 * @param waivable whether somebody may let it pass
 */
record FindingRow(
        StatusBadge severity,
        String code,
        String title,
        long arrival,
        String unitCode,
        String unit,
        String periodCode,
        String period,
        String file,
        String place,
        String variable,
        String entered,
        String previous,
        String message,
        String remedy,
        boolean waivable) {}
