package vn.kontum.report.batch;

import java.nio.file.Path;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.submission.Judgement;

/** Says what a stored file is worth. Faults of the data are part of the judgement; only a failure of the system is thrown. */
@FunctionalInterface
interface Judging {
    /** @param content the original in the store */
    Judgement judge(Arrival arrival, Path content);
}
