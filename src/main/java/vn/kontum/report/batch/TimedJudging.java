package vn.kontum.report.batch;

import java.nio.file.Path;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.TimeLimit;
import vn.kontum.report.submission.Judgement;

/** A judge who is stopped when a file takes too long. Danger: a file that was not judged in time is a failure of the system, never a fault of its unit. */
final class TimedJudging implements Judging {
    private final Judging judging;
    private final TimeLimit limit;

    TimedJudging(Judging judging, TimeLimit limit) {
        this.judging = judging;
        this.limit = limit;
    }

    @Override
    public Judgement judge(Arrival arrival, Path content) {
        return limit.within(() -> judging.judge(arrival, content));
    }
}
