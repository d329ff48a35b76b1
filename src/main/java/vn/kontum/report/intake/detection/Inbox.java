package vn.kontum.report.intake.detection;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.intake.storage.FolderIdFile;

/**
 * The shared folder that units drop files into.
 *
 * @implNote It belongs to others, so nothing in it is followed, trusted or taken as a path.
 */
public final class Inbox {
    /** How the database calls it. */
    public static final String NAME = "inbox";

    /** File whose content proves that the folder is the inbox and not an empty mount point. */
    public static final String SENTINEL = ".inbox-id";

    private static final Pattern WORKBOOK_NAME = Pattern.compile(".*\\.(xls[xmb]?|ods|csv)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET_ASIDE = Pattern.compile(Pattern.quote(InboxRemoval.SET_ASIDE) + "(\\d{1,18})");
    private static final int DEEPEST = 8;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Path root;
    private final FolderReader folders;

    /** Lists a folder; a share may refuse that for one folder of many. */
    @FunctionalInterface
    public interface FolderReader {
        /** @return the entries in any order; none when the folder is not there any more */
        List<Path> list(Path folder) throws IOException;
    }

    /** A folder of this machine's file system. */
    public Inbox(Path root) {
        this(root, Inbox::entries);
    }

    public Inbox(Path root, FolderReader folders) {
        this.root = root;
        this.folders = folders;
    }

    public Path root() {
        return root;
    }

    /** The file that identifies the inbox. */
    public FolderIdFile idFile() {
        return new FolderIdFile(root, SENTINEL, InboxUnavailableException::new);
    }

    /**
     * Everything that lies in the inbox now; nothing is opened.
     *
     * @throws InboxUnavailableException when it cannot be listed, or none of its folders can
     */
    public InboxListing scan() {
        List<InboxFile> found = new ArrayList<>();
        Set<String> unreadable = new TreeSet<>();
        int readable = 0;
        for (Path entry : list(root)) {
            Optional<BasicFileAttributes> attributes = attributes(entry);
            if (attributes.isEmpty() || !attributes.get().isDirectory()) {
                attributes.filter(a -> !isOurs(entry, a)).ifPresent(a -> found.add(file("", "", entry, a)));
                continue;
            }
            String folder = RawFileName.of(entry);
            try {
                List<InboxFile> files = new ArrayList<>();
                scanFolder(folder, "", entry, 1, files);
                found.addAll(files);
                readable++;
            } catch (InboxUnavailableException e) {
                LOG.warn("[inbox {}] is left out of this look", folder, e);
                unreadable.add(folder);
            }
        }
        if (readable == 0 && !unreadable.isEmpty()) {
            throw new InboxUnavailableException(
                    "no folder of " + root + " can be read; check the share and its rights");
        }
        return new InboxListing(found, unreadable);
    }

    /** A file that a stopped process was about to remove, with its number in the ledger. */
    public record ReplacedFile(Path path, long seq) {}

    /** Files set aside and not yet removed, in the inbox and its folders. */
    public List<ReplacedFile> setAside() {
        List<ReplacedFile> found = new ArrayList<>();
        collectSetAside(root, 0, found);
        return found;
    }

    /** What cannot be listed now is looked for the next time. */
    private void collectSetAside(Path directory, int depth, List<ReplacedFile> found) {
        for (Path entry : list(directory)) {
            Matcher name = SET_ASIDE.matcher(entry.getFileName().toString());
            Optional<BasicFileAttributes> attributes = attributes(entry);
            if (name.matches()
                    && attributes.filter(BasicFileAttributes::isRegularFile).isPresent()) {
                found.add(new ReplacedFile(entry, Long.parseLong(name.group(1))));
            } else if (depth < DEEPEST
                    && attributes.filter(BasicFileAttributes::isDirectory).isPresent()) {
                try {
                    collectSetAside(entry, depth + 1, found);
                } catch (InboxUnavailableException e) {
                    LOG.warn("[inbox {}] files that were set aside in it stay there", entry.getFileName(), e);
                }
            }
        }
    }

    private static boolean isOurs(Path entry, BasicFileAttributes attributes) {
        String name = entry.getFileName().toString();
        return attributes.isRegularFile()
                && (name.equals(SENTINEL) || SET_ASIDE.matcher(name).matches());
    }

    private void scanFolder(String folder, String prefix, Path directory, int depth, List<InboxFile> found) {
        for (Path entry : list(directory)) {
            Optional<BasicFileAttributes> attributes = attributes(entry);
            if (attributes.isEmpty() || isOurs(entry, attributes.get())) {
                continue;
            }
            boolean descend = attributes.get().isDirectory() && depth < DEEPEST;
            if (!descend || looksLikeWorkbook(entry)) {
                found.add(file(folder, prefix, entry, attributes.get()));
            }
            if (descend) {
                scanFolder(folder, prefix + RawFileName.of(entry) + "/", entry, depth + 1, found);
            }
        }
    }

    private static InboxFile file(String folder, String prefix, Path path, BasicFileAttributes attributes) {
        InboxFile.Kind kind = !attributes.isRegularFile()
                ? InboxFile.Kind.NOT_REGULAR
                : IgnoredFileNames.contain(RawFileName.of(path)) ? InboxFile.Kind.JUNK : InboxFile.Kind.FILE;
        return new InboxFile(
                folder,
                prefix + RawFileName.of(path),
                path,
                kind,
                attributes.isRegularFile() ? attributes.size() : 0,
                modifiedAt(attributes));
    }

    /** To the microsecond, which is what the database keeps. */
    public static Instant modifiedAt(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean looksLikeWorkbook(Path entry) {
        return WORKBOOK_NAME
                .matcher(RawFileName.of(entry).toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Empty for what vanished between listing and looking: that is no trouble, it was renamed or withdrawn. */
    public static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new InboxUnavailableException(path + " cannot be looked at; check the share and its rights", e);
        }
    }

    private List<Path> list(Path directory) {
        try {
            return folders.list(directory).stream().sorted().toList();
        } catch (IOException | DirectoryIteratorException e) {
            throw new InboxUnavailableException(directory + " cannot be listed; check the share and its rights", e);
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return entries;
    }
}
