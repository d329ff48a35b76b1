package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The originals, each under the hash of its content, written once and never changed.
 *
 * @implNote A name without verified bytes must never appear.
 */
public final class ContentStore {
    /** Contents of at most so many bytes are held while they are copied, to be compared with what was written. */
    private static final int HELD = 1 << 20;

    private static final String INCOMING = "incoming";
    private static final Pattern OWN = Pattern.compile("([0-9a-f]{2})/\\1[0-9a-f]{62}");
    private static final Pattern TEMPORARY = Pattern.compile(INCOMING + "/[^/]+\\.tmp");

    private final Path root;

    public ContentStore(Path root) {
        this.root = root;
    }

    /** What was stored: its name and its length in bytes. */
    public record StoredContent(String sha256, long size) {}

    /**
     * Copies, hashes, syncs to disk and only then names the content; does nothing more if it is there already.
     *
     * @throws SourceException when the source could not be read: the fault of that one file
     * @throws IOException when the store could not be written: nothing further should be taken in
     */
    public StoredContent put(InputStream source) throws IOException {
        FolderSyncs folders = new FolderSyncs();
        StoredContent stored = putIf(source, wanted -> true, folders).orElseThrow();
        folders.sync();
        return stored;
    }

    /**
     * As {@link #put} for one content of several, but names it only if it is still wanted once it was read, so that nothing lies
     * here that no received file will own.
     *
     * @param folders to be synced before the content is relied upon
     */
    public Optional<StoredContent> putIf(InputStream source, Predicate<StoredContent> wanted, FolderSyncs folders)
            throws IOException {
        folders.creating(incoming(), "");
        FileAccess.createFolder(incoming());
        Path temporary = incoming().resolve(UUID.randomUUID() + ".tmp");
        try {
            Copy copy = copy(source, temporary);
            if (!wanted.test(copy.stored())) {
                return Optional.empty();
            }
            name(temporary, copy, folders);
            return Optional.of(copy.stored());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("[store] '" + sha256 + "' is not a sha256 in lower-case hex");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    public boolean contains(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /** The names of everything stored. */
    public Set<String> names() throws IOException {
        if (!Files.isDirectory(root)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What this program did not put here, by its path below the store: other names, other places, and links. */
    public List<String> foreign() throws IOException {
        FolderListing listing = FolderListing.of(root);
        return listing.files().stream()
                .filter(file -> listing.links().contains(file)
                        || !OWN.matcher(file).matches()
                                && !TEMPORARY.matcher(file).matches())
                .toList();
    }

    /** Whether the bytes under a name still hash to it. */
    public boolean intact(String sha256) throws IOException {
        if (!contains(sha256)) {
            return false;
        }
        return read(path(sha256)).sha256().equals(sha256);
    }

    /** Removes what an interrupted copy left behind; only while no other copy is under way. */
    public void sweep() throws IOException {
        if (Files.isDirectory(incoming())) {
            try (var files = Files.newDirectoryStream(incoming(), "*.tmp")) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** @param begin the first bytes, all of them where there are at most {@link #HELD} */
    private record Copy(StoredContent stored, byte[] begin) {
        boolean whole() {
            return begin.length == stored.size();
        }
    }

    private Copy copy(InputStream source, Path temporary) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            DigestInputStream in = new DigestInputStream(new SourceInputStream(source), Sha256.digest());
            byte[] begin = in.readNBytes(HELD);
            out.write(begin);
            long size = begin.length + in.transferTo(out);
            AtomicFileWriter.force(channel, temporary);
            String sha256 = Sha256.hex(in.getMessageDigest().digest());
            return new Copy(new StoredContent(sha256, size), begin);
        }
    }

    /** A name that is there already may be that of a process which was stopped before it synced it. */
    private void name(Path temporary, Copy copy, FolderSyncs folders) throws IOException {
        StoredContent stored = copy.stored();
        Path target = path(stored.sha256());
        Path folder = target.toAbsolutePath().getParent();
        folders.named(root, "");
        folders.named(folder, "");
        if (Files.isRegularFile(target) && Files.size(target) == stored.size()) {
            return;
        }
        FileAccess.createFolder(folder);
        FileAccess.restrict(temporary);
        verify(temporary, copy);
        AtomicFileWriter.rename(temporary, target, folders, "");
    }

    /** Holds what was written against what was read, byte by byte, or by its hash where it is too large to be held. */
    private static void verify(Path file, Copy expected) throws IOException {
        boolean same = expected.whole() && Files.size(file) == expected.begin().length
                ? Arrays.equals(Files.readAllBytes(file), expected.begin())
                : read(file).equals(expected.stored());
        if (!same) {
            throw new IOException(
                    "[store] wrote " + expected.stored() + " but read back " + read(file) + "; the disk is failing");
        }
    }

    private static StoredContent read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        }
    }

    private static StoredContent hash(InputStream in) throws IOException {
        DigestInputStream hashing = new DigestInputStream(in, Sha256.digest());
        long size = hashing.transferTo(OutputStream.nullOutputStream());
        return new StoredContent(Sha256.hex(hashing.getMessageDigest().digest()), size);
    }

    private Path incoming() {
        return root.resolve(INCOMING);
    }
}
