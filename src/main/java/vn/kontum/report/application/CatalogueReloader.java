package vn.kontum.report.application;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.query.CatalogueRefusal;
import vn.kontum.report.run.execution.RunGate;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

/**
 * Takes an edited catalogue, or edited templates, over while the service runs. Files that two consecutive polls find
 * unchanged are read, and the beans that depend on them are created anew; only then, between two runs, they replace the
 * former ones. Files with a mistake change nothing.
 */
final class CatalogueReloader implements SmartInitializingSingleton, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReloader.class);
    private static final String CATALOGUE = "catalogue";

    private final ReloadServices services;
    private final Generations generations;
    private final WatchedFiles files;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private SortedMap<Path, String> inUse;
    private Optional<SortedMap<Path, String>> refused = Optional.empty();

    /** What it needs to know and to tell. */
    record ReloadServices(
            ApplicationSettings settings, RunGate gate, CatalogueRefusal refusal, CatalogueAudit events) {}

    /** Where the beans of a catalogue are made. */
    record Generations(BeanFactory beans, CatalogueRefreshScope scope, CatalogueDependents dependents) {
        CatalogueRefreshScope.Generation make(Catalogue next) {
            return scope.make(beans, Map.of(CATALOGUE, next), dependents.names());
        }

        Catalogue current() {
            return beans.getBean(Catalogue.class);
        }
    }

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

    /** Compares the files with those in use; what fails is reported and tried again at the next poll. */
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
                        services.events().record(before, next, WatchedFiles.differences(inUse, found));
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

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
