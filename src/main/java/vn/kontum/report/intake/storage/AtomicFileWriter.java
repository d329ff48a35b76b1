package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files so that a reader, or a power cut, sees all of one or nothing of it. */
public final class AtomicFileWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFileWriter.class);
    private static final int MOST_OF_A_NAME = 1000;

    /** Names of files that are being written, or were when a process died. */
    public static final Pattern TEMPORARY =
            Pattern.compile("\\.?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.tmp");

    private AtomicFileWriter() {}

    /** Writes beside the target under a temporary name, syncs, renames over it, and syncs the folder. */
    public static void write(Path target, byte[] content) throws IOException {
        FolderSyncs folders = new FolderSyncs();
        write(target, content, folders, "");
        folders.sync();
    }

    /**
     * As {@link #write(Path, byte[])}, but leaves it to the caller to sync the folders: until then the file may be gone after a power cut.
     *
     * @param owner who hears of it when the folder cannot be synced
     */
    static void write(Path target, byte[] content, FolderSyncs folders, String owner) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        folders.create(folder, owner);
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
            sync(temporary);
            rename(temporary, target, folders, owner);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Gives a file its name at once, in the place of what had it, and notes the folder. */
    static void rename(Path temporary, Path target, FolderSyncs folders, String owner) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.trace("named {} {}", temporary, target);
        folders.named(target.toAbsolutePath().getParent(), owner);
    }

    /**
     * Does what belongs to the naming of a file together with it.
     *
     * @implNote Called for each name that is tried; {@link UnnamedFile#assignName} is the last thing to be done.
     */
    @FunctionalInterface
    public interface NamingAction {
        /**
         * Gives a file, whose bytes are on the disk already, its name.
         *
         * @param name that the file gets, unless something has it meanwhile
         */
        void perform(String name, UnnamedFile file) throws IOException;
    }

    /** A file that has no name yet. */
    @FunctionalInterface
    public interface UnnamedFile {
        /** @throws FileAlreadyExistsException where the name was taken meanwhile; then another one is tried */
        void assignName() throws IOException;
    }

    /** As {@link #writeNew(Path, String, byte[], Named)} where nothing else belongs to it. */
    public static String writeNew(Path folder, String name, byte[] content) throws IOException {
        return writeNew(folder, name, content, (given, file) -> file.assignName());
    }

    /**
     * Writes a file under a name that nothing in the folder has: the given one, or with a number before its extension.
     *
     * @param folder created where it is missing
     * @return the name that it got
     * @throws FileAlreadyExistsException when so many names are taken that a person should look
     */
    public static String writeNew(Path folder, String name, byte[] content, NamingAction named) throws IOException {
        FolderSyncs folders = new FolderSyncs();
        folders.create(folder, "");
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
            sync(temporary);
            return place(folder, name, named, new NewFile(temporary, folders));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String place(Path folder, String name, NamingAction named, NewFile file) throws IOException {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int number = 1; number < MOST_OF_A_NAME; number++) {
            String candidate = number == 1 ? name : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
            if (Files.exists(folder.resolve(candidate), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                named.perform(candidate, () -> file.give(folder.resolve(candidate)));
                return candidate;
            } catch (FileAlreadyExistsException taken) {
                LOG.debug("[{}] was taken meanwhile", candidate);
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    /** A file whose bytes are on the disk; it gets one name, however often what belongs to it is tried again. */
    private static final class NewFile {
        private final Path temporary;
        private final FolderSyncs folders;
        private boolean named;

        NewFile(Path temporary, FolderSyncs folders) {
            this.temporary = temporary;
            this.folders = folders;
        }

        void give(Path target) throws IOException {
            if (!named) {
                link(target, temporary);
                named = true;
            }
            folders.named(target.getParent(), "");
            folders.sync();
        }
    }

    /** A link appears whole or not at all and takes no name that is taken; where there are no links the file is moved. */
    private static void link(Path target, Path temporary) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(temporary, target);
        }
    }

    /** Forces a file's bytes to the disk. */
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            force(channel, file);
        }
    }

    /**
     * Forces the names in a folder to the disk; where folders cannot be opened (Windows) the file system does it
     * itself.
     */
    public static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                force(channel, folder);
            }
        }
    }

    static void force(FileChannel channel, Path path) throws IOException {
        channel.force(true);
        LOG.trace("synced {}", path);
    }
}
