package vn.kontum.report.publication.basis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.CatalogueFiles;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.basis.KeptFileRepository.Kind;

/** Catalogues that editions were made with: their files are kept on first use, and read again when an edition asks. */
public final class KeptCatalogues {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCatalogues.class);
    private static final String VERSION = "version";
    private static final String CALENDAR = "calendar";

    private final KeptFileRepository files;
    private final Map<String, Optional<Catalogue>> read = new ConcurrentHashMap<>();

    public KeptCatalogues(KeptFileRepository files) {
        this.files = files;
    }

    /** Keeps a catalogue, where it is not kept yet; returns the name it is kept under, none where it has no files. */
    public Optional<String> keep(Catalogue catalogue, Instant at) {
        Optional<String> name = name(catalogue);
        if (name.isEmpty()) {
            return name;
        }
        SortedMap<String, byte[]> all = new TreeMap<>(catalogue.files().content());
        all.put(VERSION, catalogue.version().getBytes(StandardCharsets.UTF_8));
        all.put(CALENDAR, catalogue.files().calendar().name().getBytes(StandardCharsets.UTF_8));
        files.keep(Kind.CATALOGUE, name.get(), all, at);
        return name;
    }

    /** The name that a catalogue is kept under; none where it has no files. */
    public static Optional<String> name(Catalogue catalogue) {
        return catalogue.files().empty()
                ? Optional.empty()
                : Optional.of(name(catalogue.version(), catalogue.files().calendar()));
    }

    /** A kept catalogue; empty where it is not kept, or this version of the program cannot read it. */
    public Optional<Catalogue> find(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    /** The catalogue of a version, whatever the calendar that it was read with. */
    public Optional<Catalogue> ofVersion(String version) {
        return Stream.of(QuarterCalendar.values())
                .map(calendar -> name(version, calendar))
                .filter(name -> files.kept(Kind.CATALOGUE, name))
                .findFirst()
                .flatMap(this::find);
    }

    private Optional<Catalogue> load(String name) {
        return files.find(Kind.CATALOGUE, name).flatMap(kept -> {
            QuarterCalendar calendar = QuarterCalendar.valueOf(text(kept, CALENDAR));
            String version = text(kept, VERSION);
            kept.remove(CALENDAR);
            kept.remove(VERSION);
            CatalogueFiles all = new CatalogueFiles(kept, calendar);
            if (!all.version().equals(version)) {
                LOG.error("[catalogue {}] its kept files were changed, verify names them", version);
                return Optional.empty();
            }
            try {
                return Optional.of(CatalogueLoader.readKept(all, version));
            } catch (CatalogueException e) {
                LOG.error("[catalogue {}] is kept, but this version of the program cannot read it: {}", version, e);
                return Optional.empty();
            }
        });
    }

    private static String text(SortedMap<String, byte[]> kept, String name) {
        return new String(kept.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String name(String version, QuarterCalendar calendar) {
        return Sha256.of(version + " " + calendar.name());
    }
}
