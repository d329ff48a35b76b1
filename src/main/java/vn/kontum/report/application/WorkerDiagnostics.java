package vn.kontum.report.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.job.worker.WorkVersion;
import vn.kontum.report.job.worker.Worker;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.job.worker.WorkerRepository;

/** Says which worker processes there are; nothing where none is asked for and none was. */
record WorkerDiagnostics(WorkerProperties settings, WorkerRepository workers, WorkVersion version) {
    List<DiagnosticLine> lines() {
        List<Worker> all = workers.all();
        if (!settings.enabled() && all.isEmpty()) {
            return List.of();
        }
        List<Worker> living = all.stream().filter(worker -> !worker.silent()).toList();
        List<Worker> others = living.stream()
                .filter(worker -> !worker.version().equals(version.text()))
                .toList();
        List<DiagnosticLine> lines = new ArrayList<>();
        lines.add(new DiagnosticLine(
                "workers",
                settings.enabled() && living.size() > others.size() ? Level.OK : Level.WARN,
                List.of(living.size() - others.size())));
        if (!others.isEmpty()) {
            lines.add(new DiagnosticLine("workers-version", Level.WARN, List.of(named(others), version.text())));
        }
        if (living.size() < all.size()) {
            lines.add(new DiagnosticLine(
                    "workers-silent",
                    Level.WARN,
                    List.of(named(all.stream().filter(Worker::silent).toList()))));
        }
        return lines;
    }

    private static String named(List<Worker> workers) {
        return workers.stream()
                .map(worker -> String.format(
                        Locale.ROOT,
                        "%s %d (%s)",
                        worker.owner().host(),
                        worker.owner().pid(),
                        worker.version()))
                .collect(Collectors.joining(", "));
    }
}
