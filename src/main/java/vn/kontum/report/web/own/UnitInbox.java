package vn.kontum.report.web.own;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;

/**
 * Puts an uploaded file into the folder of its unit, whole and beside what lies there: from then on it is a file like any other that was
 * dropped there, taken in by the same run in the same order.
 */
@Component
final class UnitInbox {
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final int LONGEST = 150;
    private static final int MOST_OF_A_NAME = 1000;

    private final WorkDirectory folders;

    UnitInbox(PipelineProperties settings) {
        this.folders = settings.folders();
    }

    /**
     * Stores the bytes and returns the name that they got.
     *
     * @throws UploadRefusedException when it is no workbook by its name, is empty, or the folder of the unit is not there
     */
    String put(String unit, String given, byte[] content) throws IOException {
        String name = name(given);
        if (content.length == 0) {
            throw new UploadRefusedException("own.upload.empty");
        }
        Path folder = folders.inbox().resolve(unit);
        if (!Files.isDirectory(folder)) {
            throw new UploadRefusedException("own.upload.no-folder");
        }
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, content);
            AtomicFileWriter.sync(temporary);
            String stored = place(folder, temporary, name);
            AtomicFileWriter.syncFolder(folder);
            return stored;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A file that lies there and was not taken in yet is never written over. */
    private static String place(Path folder, Path temporary, String name) throws IOException {
        int dot = name.lastIndexOf('.');
        for (int number = 1; number < MOST_OF_A_NAME; number++) {
            String candidate = number == 1 ? name : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
            try {
                link(folder.resolve(candidate), temporary);
                return candidate;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        throw new UploadRefusedException("own.upload.no-folder");
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

    /** The last part of what the browser says, made harmless. */
    static String name(String given) {
        String last = Normalizer.normalize(given, Normalizer.Form.NFC).replaceFirst("(?s).*[/\\\\]", "");
        String safe = UNSAFE.matcher(last).replaceAll("_").replaceFirst("^[.~_ $]+", "");
        String shorter = safe.length() > LONGEST ? safe.substring(safe.length() - LONGEST) : safe;
        if (!shorter.toLowerCase(Locale.ROOT).endsWith(".xlsx") || shorter.length() < 6) {
            throw new UploadRefusedException("own.upload.not-xlsx");
        }
        return shorter;
    }
}
