package vn.kontum.report.intake.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides of every file in the inbox whether it is finished, still arriving, stuck, or nobody's. */
public final class FileStabilityClassifier {
    private final IntakeProperties limits;
    private final Instant now;
    private final List<ObservedFile> ready = new ArrayList<>();
    private final List<ObservedFile> waiting = new ArrayList<>();
    private final List<ObservedFile> stuck = new ArrayList<>();
    private final List<ObservedFile> ignored = new ArrayList<>();
    private final List<ObservedFile> leftBehind = new ArrayList<>();
    private boolean unsettled;
    private Duration restIn = Duration.ZERO;

    public FileStabilityClassifier(IntakeProperties limits, Instant now) {
        this.limits = limits;
        this.now = now;
    }

    public PollResult sort(List<ObservedFile> sightings) {
        sightings.forEach(this::place);
        return new PollResult(PollResult.fair(ready), waiting, stuck, ignored, leftBehind, unsettled, restIn);
    }

    private void place(ObservedFile sighting) {
        boolean file = sighting.file().kind() == InboxFile.Kind.FILE;
        if (!file && !sighting.isTaken()) {
            ignored.add(sighting);
        } else if (file && sighting.isTaken()) {
            leftBehind.add(sighting);
        } else if (file && finished(sighting)) {
            ready.add(sighting);
        } else if (file) {
            arriving(sighting);
        }
    }

    private boolean finished(ObservedFile sighting) {
        if (!sighting.stable()) {
            unsettled = true;
            return false;
        }
        return switch (TruncationCheck.of(sighting.file().path())) {
            case COMPLETE -> true;
            case UNFINISHED -> rested(sighting);
            case UNREADABLE -> false;
        };
    }

    private boolean rested(ObservedFile sighting) {
        Duration left = limits.incompleteGrace().minus(sighting.quiet(now));
        boolean soon = left.compareTo(restIn) > 0;
        restIn = soon ? left : restIn;
        return left.isNegative() || left.isZero();
    }

    private void arriving(ObservedFile sighting) {
        Duration since = Duration.between(sighting.firstSeen(), now);
        (since.compareTo(limits.stuckAfter()) > 0 ? stuck : waiting).add(sighting);
    }
}
