package vn.kontum.report.administration;

import java.util.List;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;

/**
 * Validates files again, in the caller's transaction, after what is waived for them or who counts beside them has changed. Each
 * method returns the numbers of the files whose units are to be told.
 */
interface Reconsideration {
    /** A returned file, which may be good enough now. */
    List<Long> returned(ReceivedFileRecord entry);

    /** A file that counts, or would if it were released, which may no longer be good enough. */
    List<Long> counting(ReceivedFileRecord entry);

    /** What other files of the quarter, and later ones of the unit, say beside a file that was left out or taken in again. */
    List<Long> depending(ReceivedFileRecord entry);
}
