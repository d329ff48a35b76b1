package vn.kontum.report.application;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.xlsx.write.TemplateException;

/** Tells a process that works with a catalogue that its files, or the templates, were edited since. For one thread. */
public final class CatalogueEdits {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueEdits.class);

    private final WatchedFiles files;
    private final ApplicationSettings settings;
    private Catalogue edited;
    private Optional<SortedMap<Path, String>> refused = Optional.empty();

    /** @param settings that the process works with */
    public CatalogueEdits(ApplicationSettings settings) {
        this.files = new WatchedFiles(settings);
        this.settings = settings;
        this.edited = settings.catalogue();
    }

    /** Those of the start with the catalogue that {@link #ready} read; the file of settings is not read again. */
    public ApplicationSettings settings() {
        return settings.withCatalogue(edited);
    }

    /** Whether edited files stand still and have no mistake; mistakes are logged once, and the process keeps what it has. */
    public boolean ready() {
        try {
            SortedMap<Path, String> now = files.now();
            return files.unchanged(now)
                    && !now.equals(files.atStart())
                    && !refused.equals(Optional.of(now))
                    && loads(now);
        } catch (RuntimeException e) {
            LOG.warn("the catalogue could not be looked at, which is tried again: {}", e.toString());
            return false;
        }
    }

    private boolean loads(SortedMap<Path, String> found) {
        try {
            edited = files.load(settings.catalogue());
            return true;
        } catch (CatalogueException | TemplateException e) {
            LOG.warn("the edited catalogue or template is not taken over: {}", e.getMessage());
            refused = Optional.of(found);
            return false;
        }
    }
}
