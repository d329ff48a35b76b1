package vn.kontum.report.intake.detection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One look at the inbox, sorted by what is to be done.
 *
 * @param ready finished files, in the order in which they are taken: one of each folder in turn
 * @param waiting files still arriving
 * @param stuck files arriving for too long
 * @param ignored what is no file of anybody, seen for the first time
 * @param leftBehind files taken before that still lie there
 * @param unstable whether another look after a short pause could make more files ready
 * @param restIn how long until the files that only lack their end have been quiet long enough; zero when there are none
 * @param unreadable folders that could not be listed
 */
public record PollResult(
        List<ObservedFile> ready,
        List<ObservedFile> waiting,
        List<ObservedFile> stuck,
        List<ObservedFile> ignored,
        List<ObservedFile> leftBehind,
        boolean unstable,
        Duration restIn,
        Set<String> unreadable) {

    private static final Comparator<ObservedFile> OLDEST_FIRST = Comparator.comparing(ObservedFile::firstSeen)
            .thenComparing(s -> s.file().name());

    /** One of each folder in turn, so that ten thousand files of one unit do not keep the others waiting. */
    static List<ObservedFile> fair(List<ObservedFile> files) {
        Map<String, Deque<ObservedFile>> queues = new TreeMap<>();
        files.stream()
                .sorted(OLDEST_FIRST)
                .forEach(s -> queues.computeIfAbsent(s.file().folder(), f -> new ArrayDeque<>())
                        .add(s));
        List<ObservedFile> inTurn = new ArrayList<>(files.size());
        while (!queues.isEmpty()) {
            queues.values().forEach(q -> inTurn.add(q.remove()));
            queues.values().removeIf(Deque::isEmpty);
        }
        return inTurn;
    }
}
