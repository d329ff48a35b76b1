package vn.kontum.report.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.FileDigests;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.status.UnitStatusCalculator;

/**
 * What somebody has to do about the catalogue: its files were edited and are not in use yet, or cannot be used, or a coming quarter
 * has no plan.
 */
public final class CatalogueNotices {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueNotices.class);

    private final Catalogue inUse;
    private final Optional<Path> folder;
    private final Set<String> present;
    private final Map<String, String> digestsInUse;
    private final FileDigests digests;
    private final CatalogueRefusal refusal;
    private final int days;
    private final Clock clock;

    /**
     * Files that are no longer what this process read.
     *
     * @param changed when the newest of them was changed; empty where that cannot be told
     */
    public record Edited(List<String> files, Optional<Instant> changed) {}

    /**
     * @param folder of the catalogue; empty where it is built in
     * @param days how long before a quarter begins its plan is asked for
     */
    public CatalogueNotices(
            Catalogue inUse,
            Optional<Path> folder,
            int days,
            FileDigests digests,
            CatalogueRefusal refusal,
            Clock clock) {
        this.inUse = inUse;
        this.folder = folder;
        this.days = days;
        this.digests = digests;
        this.refusal = refusal;
        this.clock = clock;
        this.digestsInUse = new TreeMap<>();
        inUse.files().content().forEach((name, bytes) -> digestsInUse.put(name, Sha256.of(bytes)));
        this.present = inUse.files().content().keySet().stream()
                .filter(name ->
                        folder.filter(path -> Files.exists(path.resolve(name))).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty as long as this process works with what the folder holds. */
    public Optional<Edited> edited() {
        List<String> files = new ArrayList<>();
        Optional<Instant> newest = Optional.empty();
        for (var file : digestsInUse.entrySet()) {
            Optional<Path> path = folder.map(f -> f.resolve(file.getKey()));
            if (path.isPresent() && differs(path.get(), file.getKey(), file.getValue())) {
                files.add(file.getKey());
                Optional<Instant> changed = changed(path.get());
                newest = changed.filter(at -> at.isAfter(Instant.EPOCH)).isPresent()
                                && changed.get().isAfter(newest.orElse(Instant.EPOCH))
                        ? changed
                        : newest;
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Edited(List.copyOf(files), newest));
    }

    /** Why edited files of the catalogue or templates cannot be used; empty where they can. */
    public List<String> refused(Locale locale) {
        return refusal.sentences(locale);
    }

    /** The quarter that has begun or begins within those days, and has no plan. */
    public Optional<Period> unplanned() {
        return unplanned(inUse, days, clock);
    }

    /** As {@link #unplanned()}, of any catalogue. */
    public static Optional<Period> unplanned(Catalogue inUse, int days, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), UnitStatusCalculator.PROVINCE);
        Period now = Period.of(today);
        return inUse.planned(now)
                ? Optional.of(Period.of(today.plusDays(days))).filter(coming -> !inUse.planned(coming))
                : Optional.of(now);
    }

    private boolean differs(Path file, String name, String read) {
        try {
            return digests.of(file).map(digest -> !digest.equals(read)).orElse(present.contains(name));
        } catch (IOException e) {
            LOG.warn("[{}] cannot be compared with the catalogue in use: {}", file, e.toString());
            return true;
        }
    }

    private static Optional<Instant> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            LOG.debug("[{}] does not say when it was changed: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
