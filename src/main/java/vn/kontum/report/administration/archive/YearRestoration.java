package vn.kontum.report.administration.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.FolderSyncs;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Puts files of an archived year back into the work folder. */
record YearRestoration(YearContents contents, List<ArchivedFile> archived) {
    /**
     * Those that do not lie in the work folder.
     *
     * @throws RequestRejectedException when another file lies in the place of one
     */
    List<ArchivedFile> missing() throws IOException {
        List<ArchivedFile> missing = new ArrayList<>();
        for (ArchivedFile one : archived) {
            if (!Files.exists(contents.file(one.path()))) {
                missing.add(one);
            } else if (!contents.holds(one)) {
                throw new RequestRejectedException(Code.ARCHIVE_SOURCE, one.path());
            }
        }
        return missing;
    }

    void putBack(ArchivePackage found, List<ArchivedFile> missing) throws IOException {
        Map<String, ArchivedFile> wanted = new HashMap<>();
        missing.forEach(one -> wanted.put(one.path(), one));
        FolderSyncs named = new FolderSyncs();
        found.damage((name, content) -> {
            if (wanted.containsKey(name)) {
                Path target = contents.file(name);
                createFolder(target.getParent(), named);
                AtomicFileWriter.write(target, content);
                FileAccess.restrict(target);
            }
        });
        named.sync();
    }

    /** @throws RequestRejectedException when one does not lie in the work folder as it was */
    void requireAll() {
        for (ArchivedFile one : archived) {
            try {
                if (!contents.holds(one)) {
                    throw new RequestRejectedException(Code.ARCHIVE_SOURCE, one.path());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("[" + one.path() + "] cannot be read again", e);
            }
        }
    }

    /** Creates a folder, and notes it among those whose names are to be synchronized. */
    static void createFolder(Path folder, FolderSyncs named) throws IOException {
        named.creating(folder, "");
        FileAccess.createFolder(folder);
    }
}
