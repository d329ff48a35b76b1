package vn.kontum.report.edge.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.intake.Sha256;

/** The routines in force. A file is taken over once it has stood still over two looks; one that is broken leaves the routine it had. */
final class Routines {
    private final RoutineFolder folder;
    private final RoutineFile.Surroundings surroundings;
    private Map<String, String> seen = Map.of();
    private Map<String, String> settled = Map.of();
    private volatile Taken taken = new Taken(Map.of(), List.of());

    /** What stands in the files, by file. */
    private record Taken(Map<String, Routine> routines, List<RoutineMistake> mistakes) {}

    Routines(RoutineFolder folder, RoutineFile.Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
    }

    /**
     * Reads everything for the first time.
     *
     * @throws ScheduleException with every mistake of every file
     */
    synchronized void load() {
        Map<String, byte[]> files = folder.files();
        Taken found = take(files);
        if (!found.mistakes().isEmpty()) {
            throw new ScheduleException(found.mistakes());
        }
        seen = hashes(files);
        settled = seen;
        taken = found;
    }

    /** Looks again; whether anything was taken over. */
    synchronized boolean refresh() {
        Map<String, byte[]> files = folder.files();
        Map<String, String> now = hashes(files);
        boolean still = now.equals(seen);
        seen = now;
        if (!still || now.equals(settled)) {
            return false;
        }
        settled = now;
        taken = take(files);
        return true;
    }

    /** In the order of their names, the disabled ones too. */
    Collection<Routine> all() {
        return taken.routines().values();
    }

    Optional<Routine> named(String name) {
        return all().stream().filter(routine -> routine.name().equals(name)).findFirst();
    }

    /** What is wrong in files whose former routine is still in force. */
    List<RoutineMistake> mistakes() {
        return taken.mistakes();
    }

    private Taken take(Map<String, byte[]> files) {
        Map<String, Routine> routines = new TreeMap<>();
        List<RoutineMistake> mistakes = new ArrayList<>();
        files.forEach((file, content) -> {
            RoutineFile.Outcome outcome = RoutineFile.read(file, content, surroundings);
            mistakes.addAll(outcome.mistakes());
            outcome.routine()
                    .or(() -> Optional.ofNullable(taken.routines().get(file)))
                    .ifPresent(routine -> routines.put(file, routine));
        });
        return new Taken(routines, List.copyOf(mistakes));
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Sha256.of(file.getValue())));
    }
}
