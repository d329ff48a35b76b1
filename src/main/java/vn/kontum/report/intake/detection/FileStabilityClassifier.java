package vn.kontum.report.intake.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    public PollResult sort(List<ObservedFile> sightings, Set<String> unreadable) {
        sightings.forEach(this::place);
        return new PollResult(
                PollResult.fair(ready), waiting, stuck, ignored, leftBehind, unsettled, restIn, unreadable);
    }

    private void place(ObservedFile observedFile) {
        boolean file = observedFile.file().kind() == InboxFile.Kind.FILE;
        if (!file && !observedFile.isTaken()) {
            ignored.add(observedFile);
        } else if (file && observedFile.isTaken()) {
            leftBehind.add(observedFile);
        } else if (file && finished(observedFile)) {
            ready.add(observedFile);
        } else if (file) {
            arriving(observedFile);
        }
    }

    private boolean finished(ObservedFile observedFile) {
        if (!observedFile.stable()) {
            unsettled = true;
            return false;
        }
        return switch (TruncationCheck.of(observedFile.file().path())) {
            case COMPLETE -> true;
            case UNFINISHED -> rested(observedFile);
            case UNREADABLE -> false;
        };
    }

    private boolean rested(ObservedFile observedFile) {
        Duration left = limits.incompleteGrace().minus(observedFile.quiet(now));
        boolean soon = left.compareTo(restIn) > 0;
        restIn = soon ? left : restIn;
        return left.isNegative() || left.isZero();
    }

    private void arriving(ObservedFile observedFile) {
        Duration since = Duration.between(observedFile.firstSeen(), now);
        (since.compareTo(limits.stuckAfter()) > 0 ? stuck : waiting).add(observedFile);
    }
}
