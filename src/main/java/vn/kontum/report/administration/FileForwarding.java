package vn.kontum.report.administration;

import vn.kontum.report.intake.ledger.ReceivedFileRecord;

/** Writes a copy of a file into the inbox of another unit. */
@FunctionalInterface
interface FileForwarding {
    void to(String unit, ReceivedFileRecord entry);
}
