package vn.kontum.report.administration.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/**
 * A zip file whose last entry, {@code SHA256SUMS}, lists the hashes of all others, as {@code sha256sum -c} reads them.
 *
 * @param file where it lies
 */
record ArchivePackage(Path file) {
    static final String SUMS = "SHA256SUMS";
    /** The first day that the format knows: the bytes depend on the contents alone. */
    private static final long DAY = 315_532_800_000L;

    /** Writes entries one after the other. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final Map<String, String> sums = new TreeMap<>();

        Writer(OutputStream out) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        void add(String name, byte[] content) throws IOException {
            entry(name, content);
            sums.put(name, Sha256.of(content));
        }

        private void entry(String name, byte[] content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(DAY);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            StringBuilder list = new StringBuilder();
            sums.forEach((name, sha256) ->
                    list.append(sha256).append("  ").append(name).append('\n'));
            entry(SUMS, list.toString().getBytes(StandardCharsets.UTF_8));
            zip.close();
        }
    }

    /** Something that reads the contents of an entry. */
    @FunctionalInterface
    interface EntryReader {
        void read(String name, byte[] content) throws IOException;
    }

    /**
     * The package that was written down, wherever it lies now.
     *
     * @param file where it lies; where it was written if empty
     * @throws RequestRejectedException where it is not there, or is not what was written
     */
    static ArchivePackage of(YearArchive archive, Optional<Path> file, List<ArchivedFile> archived) throws IOException {
        Path place = file.orElseGet(() -> Path.of(archive.file()));
        if (!Files.isRegularFile(place)) {
            throw new RequestRejectedException(Code.NO_SUCH_FILE, place.toString());
        }
        ArchivePackage found = new ArchivePackage(place);
        if (!found.sha256().equals(archive.sha256())) {
            throw new RequestRejectedException(Code.ARCHIVE_DAMAGED, place.toString(), archive.sha256());
        }
        found.requireIntact(archived);
        return found;
    }

    /** @throws RequestRejectedException naming an entry that is missing, was changed or is not listed */
    void requireIntact(List<ArchivedFile> archived) throws IOException {
        Map<String, String> wanted = new HashMap<>();
        archived.forEach(one -> wanted.put(one.path(), one.sha256()));
        Optional<String> damage = damage((name, content) -> {
            if (Sha256.of(content).equals(wanted.get(name))) {
                wanted.remove(name);
            }
        });
        Optional<String> fault = damage.or(() -> wanted.keySet().stream().findFirst());
        if (fault.isPresent()) {
            throw new RequestRejectedException(Code.ARCHIVE_DAMAGED, file.toString(), fault.get());
        }
    }

    /** Hash of the package itself. */
    String sha256() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    /**
     * Reads every entry and compares it with the list.
     *
     * @return the name of an entry that is missing, was changed or is not listed, or that of the package where it is no such file;
     *     empty where all is well
     */
    Optional<String> damage(EntryReader reader) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = sums(zip);
            if (sums.isEmpty()) {
                return Optional.of(SUMS);
            }
            for (Map.Entry<String, String> one : sums.entrySet()) {
                Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(one.getKey()));
                byte[] content = entry.isPresent() ? content(zip, entry.get()) : new byte[0];
                if (entry.isEmpty() || !Sha256.of(content).equals(one.getValue())) {
                    return Optional.of(one.getKey());
                }
                reader.read(one.getKey(), content);
            }
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(SUMS) && !sums.containsKey(name))
                    .findFirst();
        } catch (ZipException e) {
            return Optional.of(file.toString());
        }
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Optional<ZipEntry> list = Optional.ofNullable(zip.getEntry(SUMS));
        if (list.isPresent()) {
            new String(content(zip, list.get()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[0-9a-f]{64}  .+"))
                    .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        }
        return sums;
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
