package vn.kontum.report.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides of every file in the inbox whether it is finished, still arriving, stuck, or nobody's. */
final class PollSorter {
    private final IntakeLimits limits;
    private final Instant now;
    private final List<Sighting> ready = new ArrayList<>();
    private final List<Sighting> waiting = new ArrayList<>();
    private final List<Sighting> stuck = new ArrayList<>();
    private final List<Sighting> ignored = new ArrayList<>();
    private final List<Sighting> leftBehind = new ArrayList<>();
    private boolean unsettled;
    private Duration restIn = Duration.ZERO;

    PollSorter(IntakeLimits limits, Instant now) {
        this.limits = limits;
        this.now = now;
    }

    Poll sort(List<Sighting> sightings) {
        sightings.forEach(this::place);
        return new Poll(Poll.fair(ready), waiting, stuck, ignored, leftBehind, unsettled, restIn);
    }

    private void place(Sighting sighting) {
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

    private boolean finished(Sighting sighting) {
        if (!sighting.stable()) {
            unsettled = true;
            return false;
        }
        return switch (Completeness.of(sighting.file().path())) {
            case COMPLETE -> true;
            case UNFINISHED -> rested(sighting);
            case UNREADABLE -> false;
        };
    }

    private boolean rested(Sighting sighting) {
        Duration left = limits.incompleteGrace().minus(sighting.quiet(now));
        boolean soon = left.compareTo(restIn) > 0;
        restIn = soon ? left : restIn;
        return left.isNegative() || left.isZero();
    }

    private void arriving(Sighting sighting) {
        Duration since = Duration.between(sighting.firstSeen(), now);
        (since.compareTo(limits.stuckAfter()) > 0 ? stuck : waiting).add(sighting);
    }
}
