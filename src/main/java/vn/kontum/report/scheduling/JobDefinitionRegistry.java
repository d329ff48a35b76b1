package vn.kontum.report.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.intake.storage.Sha256;

/**
 * The schedules in force. A changed file is applied when two consecutive polls find it unchanged; a file with
 * mistakes leaves the former schedule in force.
 */
final class JobDefinitionRegistry {
    private final JobDefinitionDirectory folder;
    private final JobDefinitionReader.ReaderContext readerContext;
    private Map<String, String> seen = Map.of();
    private Map<String, String> settled = Map.of();
    private volatile RegistryChange taken = new RegistryChange(Map.of(), List.of());

    /** What stands in the files, by file. */
    private record RegistryChange(Map<String, JobDefinition> definitions, List<JobDefinitionError> mistakes) {}

    JobDefinitionRegistry(JobDefinitionDirectory folder, JobDefinitionReader.ReaderContext readerContext) {
        this.folder = folder;
        this.readerContext = readerContext;
    }

    /**
     * Reads everything for the first time.
     *
     * @throws ScheduleException with every mistake of every file
     */
    synchronized void load() {
        Map<String, byte[]> files = folder.files();
        RegistryChange found = replaceDefinitions(files);
        if (!found.mistakes().isEmpty()) {
            throw new ScheduleException(found.mistakes().stream()
                    .<Function<Locale, String>>map(mistake -> mistake::text)
                    .toList());
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
        taken = replaceDefinitions(files);
        return true;
    }

    /** In the order of their names, the disabled ones too. */
    Collection<JobDefinition> all() {
        return taken.definitions().values();
    }

    Optional<JobDefinition> named(String name) {
        return all().stream()
                .filter(jobDefinition -> jobDefinition.name().equals(name))
                .findFirst();
    }

    /** What is wrong in files whose former schedule is still in force. */
    List<JobDefinitionError> mistakes() {
        return taken.mistakes();
    }

    private RegistryChange replaceDefinitions(Map<String, byte[]> files) {
        Map<String, JobDefinition> routines = new TreeMap<>();
        List<JobDefinitionError> mistakes = new ArrayList<>();
        files.forEach((file, content) -> {
            JobDefinitionReader.ReadResult outcome = JobDefinitionReader.read(file, content, readerContext);
            mistakes.addAll(outcome.mistakes());
            outcome.definition()
                    .or(() -> Optional.ofNullable(taken.definitions().get(file)))
                    .ifPresent(jobDefinition -> routines.put(file, jobDefinition));
        });
        return new RegistryChange(routines, List.copyOf(mistakes));
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Sha256.of(file.getValue())));
    }
}
