package vn.kontum.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.storage.FileDigests;
import vn.kontum.report.intake.storage.Sha256;

/** The files of the catalogue and the templates, by their digests; what is built in is not among them. */
final class WatchedFiles {
    private final Optional<Path> catalogue;
    private final Optional<Path> templates;
    private final Catalogue read;
    private final FileDigests digests = new FileDigests();
    private final SortedMap<Path, String> atStart;

    WatchedFiles(ApplicationSettings settings) {
        this.catalogue = settings.catalogueSettings().folder();
        this.templates = settings.templates().folder();
        this.read = settings.catalogue();
        this.atStart = loaded();
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
