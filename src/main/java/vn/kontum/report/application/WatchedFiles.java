package vn.kontum.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.storage.FileDigests;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.xlsx.write.TemplateException;

/** The files of the catalogue and the templates, by their digests; what is built in is not among them. */
final class WatchedFiles {
    private final Duration still;
    private final Optional<Path> catalogue;
    private final Optional<Path> templates;
    private final Catalogue read;
    private final FileDigests digests = new FileDigests();
    private final SortedMap<Path, String> atStart;
    private SortedMap<Path, String> seen;
    private long seenSince = System.nanoTime();

    WatchedFiles(ApplicationSettings settings) {
        this.still = settings.catalogueSettings().reloadDelay();
        this.catalogue = settings.catalogueSettings().folder();
        this.templates = settings.templates().folder();
        this.read = settings.catalogue();
        this.atStart = loaded();
        this.seen = atStart;
    }

    /** Whether files are as they were a while ago: somebody may be saving. To be asked by one thread at a time. */
    boolean unchanged(SortedMap<Path, String> now) {
        if (!now.equals(seen)) {
            seen = now;
            seenSince = System.nanoTime();
        }
        return System.nanoTime() - seenSince >= still.toNanos();
    }

    /**
     * Reads catalogue and templates anew, with all checks.
     *
     * @param before the catalogue of now, which stays where no folder is set
     * @throws CatalogueException with every mistake
     * @throws TemplateException likewise
     */
    Catalogue load(Catalogue before) {
        WorkbookTemplates.check(templates);
        return catalogue.map(new CatalogueLoader(before.files())::read).orElse(before);
    }

    /** As they were before anything was made of them. */
    SortedMap<Path, String> atStart() {
        return atStart;
    }

    /** What the catalogue was read from, whatever the files are by now. */
    private SortedMap<Path, String> loaded() {
        SortedMap<Path, String> files = now();
        read.files()
                .content()
                .forEach((name, bytes) -> catalogue
                        .map(folder -> folder.resolve(name))
                        .ifPresent(file -> files.computeIfPresent(file, (path, digest) -> Sha256.of(bytes))));
        return files;
    }

    /** As they are now. */
    SortedMap<Path, String> now() {
        SortedMap<Path, String> files = new TreeMap<>();
        for (Path file :
                Stream.concat(catalogueFiles(), templateFiles().stream()).toList()) {
            try {
                digests.of(file).ifPresent(digest -> files.put(file, digest));
            } catch (IOException e) {
                throw new UncheckedIOException("[" + file + "] cannot be read, check its rights", e);
            }
        }
        return files;
    }

    /** The names of the files that were added, removed or edited, separated by commas. */
    static String differences(SortedMap<Path, String> before, SortedMap<Path, String> now) {
        SortedSet<Path> all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .filter(file -> !Objects.equals(now.get(file), before.get(file)))
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
    }

    private Stream<Path> catalogueFiles() {
        return catalogue.stream()
                .flatMap(folder -> read.files().content().keySet().stream().map(folder::resolve));
    }

    private List<Path> templateFiles() {
        Optional<Path> folder = templates.filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().matches(".*\\.(xlsx|docx)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder.get() + "] cannot be listed, check its rights", e);
        }
    }
}
