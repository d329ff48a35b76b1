package vn.kontum.report.application;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.comparison.CatalogueChange;
import vn.kontum.report.catalogue.comparison.CatalogueComparison;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.query.CatalogueRefusal;
import vn.kontum.report.run.execution.RunGate;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

/**
 * Takes an edited catalogue, or edited templates, over while the service runs. Files that two consecutive polls find unchanged are read; all
 * that is made of them is made anew; only then, between two runs, it takes the place of the former. Files with a mistake change
 * nothing.
 */
final class CatalogueReloader implements SmartInitializingSingleton, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReloader.class);
    private static final String WHO = "serve";
    private static final String CATALOGUE = "catalogue";
    /** More differences than anybody reads have no room in a line of the audit log. */
    private static final int MOST_TOLD = 100;

    private final ReloadServices services;
    private final Generations generations;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private SortedMap<Path, String> inUse;
    private Optional<SortedMap<Path, String>> refused = Optional.empty();

    /** What it needs to know and to tell. */
    record ReloadServices(
            ApplicationSettings settings,
            RunGate gate,
            CatalogueRefusal refusal,
            AuditRepository audit,
            RetryingTransactionTemplate transactions,
            Clock clock) {}

    /** Where the beans of a catalogue are made. */
    record Generations(BeanFactory beans, CatalogueRefreshScope scope, CatalogueDependents dependents) {
        CatalogueRefreshScope.Generation make(Catalogue next) {
            return scope.make(beans, Map.of(CATALOGUE, next), dependents.names());
        }

        Catalogue current() {
            return beans.getBean(Catalogue.class);
        }
    }

    private final WatchedFiles files;

    CatalogueReloader(ReloadServices services, Generations generations, WatchedFiles files) {
        this.services = services;
        this.generations = generations;
        this.files = files;
        this.inUse = files.atStart();
    }

    /** What is made of the first catalogue is made before the first request, so that no two threads make it. */
    @Override
    public void afterSingletonsInstantiated() {
        generations.dependents().names().forEach(generations.beans()::getBean);
    }

    void begin() {
        services.gate().beforeEach(this::poll);
        long delay = services.settings().catalogueSettings().reloadDelay().toNanos();
        timer.scheduleWithFixedDelay(this::poll, delay, delay, TimeUnit.NANOSECONDS);
    }

    /** Looks at the files; what fails is told and tried again at the next look. */
    private synchronized void poll() {
        try {
            SortedMap<Path, String> now = files.now();
            boolean still = files.unchanged(now);
            if (now.equals(inUse)) {
                accepted();
            } else if (still
                    && !refused.equals(Optional.of(now))
                    && services.gate().isIdle()) {
                reload(now);
            }
        } catch (RuntimeException e) {
            LOG.warn("the catalogue could not be taken over, which is tried again", e);
            services.refusal().because(List.of(locale -> new Messages("diagnostics", locale).text("catalogue.failed")));
        }
    }

    private void reload(SortedMap<Path, String> found) {
        try {
            Catalogue before = generations.current();
            Catalogue next = files.load(before);
            CatalogueRefreshScope.Generation made = generations.make(next);
            if (files.now().equals(found)
                    && services.gate().runIfIdle(() -> {
                        record(before, next, changed(found));
                        generations.scope().use(made);
                    })) {
                inUse = found;
                accepted();
                LOG.info("catalogue {} has taken the place of {}", next.version(), before.version());
                layFolders();
            }
        } catch (CatalogueException e) {
            refuse(
                    found,
                    e.errors().stream()
                            .<Function<Locale, String>>map(m -> m::text)
                            .toList());
        } catch (TemplateException e) {
            refuse(
                    found,
                    TemplateErrorFormatter.mistakes(e).stream()
                            .<Function<Locale, String>>map(m -> m::text)
                            .toList());
        }
    }

    private void layFolders() {
        try {
            generations.beans().getBean(UnitFolderInitializer.class).prepare();
        } catch (UncheckedIOException e) {
            LOG.warn("folders of new units are laid by the next start or collect by hand", e);
        }
    }

    private void accepted() {
        refused = Optional.empty();
        services.refusal().because(List.of());
    }

    private void refuse(SortedMap<Path, String> found, List<Function<Locale, String>> mistakes) {
        refused = Optional.of(found);
        services.refusal().because(mistakes);
        services.refusal().sentences(Locale.ENGLISH).forEach(mistake -> LOG.warn("not taken over: {}", mistake));
    }

    private String changed(SortedMap<Path, String> found) {
        TreeSet<Path> all = new TreeSet<>(found.keySet());
        all.addAll(inUse.keySet());
        return all.stream()
                .filter(file -> !Objects.equals(found.get(file), inUse.get(file)))
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
    }

    private void record(Catalogue before, Catalogue next, String changed) {
        List<CatalogueChange> changes = CatalogueComparison.between(before, next);
        String difference =
                changes.stream().limit(MOST_TOLD).map(CatalogueReloader::said).collect(Collectors.joining("; "))
                        + (changes.size() > MOST_TOLD ? "; and " + (changes.size() - MOST_TOLD) + " more" : "");
        services.transactions().all(() -> {
            services.audit()
                    .append(new AuditEvent(
                            services.clock().instant(),
                            WHO,
                            CATALOGUE,
                            next.version(),
                            changed,
                            before.version() + " -> " + next.version()
                                    + (difference.isEmpty() ? "" : ": " + difference)));
            return true;
        });
    }

    /** As {@code catalogue diff} has it. */
    private static String said(CatalogueChange change) {
        return change.table() + " " + change.kind() + " " + change.code()
                + (change.fields().isEmpty() ? "" : " (" + String.join(", ", change.fields()) + ")") + " "
                + change.periods().get(0).code() + "\u2013"
                + change.periods().get(change.periods().size() - 1).code();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
