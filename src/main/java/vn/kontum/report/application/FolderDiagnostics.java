package vn.kontum.report.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.intake.storage.WorkDirectory;

/** Says whether the work folder can be written, and how much space its disk has; nothing is created to find out. */
record FolderDiagnostics(WorkDirectory work) {
    private static final long KILOBYTE = 1L << 10;
    private static final long GIGABYTE = 1L << 30;

    List<DiagnosticLine> lines() {
        Path existing = existing();
        return List.of(access(existing), space(existing));
    }

    /** The work folder, or the nearest folder above that is there already. */
    private Path existing() {
        Path folder = work.root();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private DiagnosticLine access(Path existing) {
        Optional<Path> locked = Stream.of(
                        existing, work.inbox(), work.outbox(), work.trial(), work.store(), work.reports())
                .filter(folder -> Files.exists(folder) && !Files.isWritable(folder))
                .findFirst();
        return new DiagnosticLine(
                "work", locked.isEmpty() ? Level.OK : Level.FAIL, List.of(locked.orElse(work.root())));
    }

    private static DiagnosticLine space(Path existing) {
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            Level level = free < GIGABYTE / 4 ? Level.FAIL : free < GIGABYTE ? Level.WARN : Level.OK;
            return new DiagnosticLine("disk", level, List.of(free / (GIGABYTE / KILOBYTE)));
        } catch (IOException e) {
            return new DiagnosticLine("disk", Level.WARN, List.of(0));
        }
    }
}
