package vn.kontum.report.intake.detection;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import vn.kontum.report.intake.storage.Sha256;

/**
 * Something lying in the inbox at one look.
 *
 * @param folder name of the folder under the inbox, empty for the inbox itself
 * @param name file name, NFC, with the folders between if it lies deeper; data, never a path to be followed
 * @param path where it was found
 * @param size bytes
 */
public record InboxFile(String folder, String name, Path path, Kind kind, long size, Instant modifiedAt) {
    /** What may lie in a folder. */
    public enum Kind {
        /** A regular file to be judged. */
        FILE,
        /** A regular file that programs leave behind. */
        JUNK,
        /** A link, a pipe, a device, or a folder that is named like a workbook. */
        NOT_REGULAR
    }

    /**
     * What tells it from the others: its name, and the path as it is written where several spellings of it (composed and decomposed
     * letters, blanks at the end of a folder) would be one name.
     */
    ObservedFile.FileKey key() {
        String written = path.toString();
        boolean plain = Normalizer.isNormalized(written, Normalizer.Form.NFC) && folder.equals(folder.stripTrailing());
        return new ObservedFile.FileKey(folder, Sha256.of(plain ? name : name + "\n" + written));
    }
}
