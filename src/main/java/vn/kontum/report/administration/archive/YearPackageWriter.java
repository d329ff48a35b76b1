package vn.kontum.report.administration.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.FolderSyncs;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Writes the package of a year under a temporary name, reads it again, and gives it its own name. */
record YearPackageWriter(YearContents contents) {
    /** @throws RequestRejectedException where another package lies there, or it does not hold what was put into it */
    void write(int year, List<ArchivedFile> files, Path target) throws IOException {
        FolderSyncs named = new FolderSyncs();
        YearRestoration.createFolder(target.getParent(), named);
        named.sync();
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary);
                    ArchivePackage.Writer writer = new ArchivePackage.Writer(out)) {
                FileAccess.restrict(temporary);
                contents.write(year, files, writer);
            }
            AtomicFileWriter.sync(temporary);
            new ArchivePackage(temporary).requireIntact(files);
            place(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void place(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target);
        } catch (FileAlreadyExistsException e) {
            throw new RequestRejectedException(Code.ARCHIVE_EXISTS, target.toString());
        }
        AtomicFileWriter.syncFolder(target.getParent());
    }
}
