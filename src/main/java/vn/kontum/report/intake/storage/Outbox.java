package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where units find their answers: a folder each, written whole or not at all. */
public final class Outbox {
    /** Folder for answers to files whose unit is unknown. */
    public static final String UNKNOWN = "_unknown";

    /** Folder for what only programs read, with a folder for each unit in it; no unit needs to see it. */
    public static final String FOR_PROGRAMS = ".json";

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 120;

    private final Path root;
    private final OutboxIdentity identity;

    public Outbox(Path root, OutboxIdentity identity) {
        this.root = root;
        this.identity = identity;
    }

    /** @throws OutboxUnavailableException when the folder is not the outbox of this database */
    public void verify() {
        identity.verify();
    }

    /**
     * Writes an answer and returns its path below the outbox, with forward slashes.
     *
     * @throws OutboxUnavailableException when the folder is not the outbox of this database
     */
    public String put(String unit, String name, byte[] content) throws IOException {
        try (FileBatch files = new FileBatch()) {
            String path = put(unit, name, content, files.of(unit));
            files.complete();
            return path;
        }
    }

    /**
     * As {@link #put(String, String, byte[])} for one answer of several.
     *
     * @param files to be complete before the answer is noted anywhere
     */
    public String put(String unit, String name, byte[] content, FileBatch.Owned files) throws IOException {
        return put(root, unit, name, content, files);
    }

    /**
     * Writes what only programs read, out of the way of the people of the unit.
     *
     * @param files to be complete before the answer is noted anywhere
     * @throws OutboxUnavailableException when the folder is not the outbox of this database
     */
    public void putForPrograms(String unit, String name, byte[] content, FileBatch.Owned files) throws IOException {
        put(root.resolve(FOR_PROGRAMS), unit, name, content, files);
    }

    /** The folder of the unit may be that of a process which was stopped, or goes on, before it synced the name of it. */
    private String put(Path below, String unit, String name, byte[] content, FileBatch.Owned files) throws IOException {
        verify();
        String folder = unit.isEmpty() ? UNKNOWN : safe(unit);
        String file = safe(name);
        files.named(root);
        files.named(below);
        files.write(below.resolve(folder).resolve(file), content);
        return folder + "/" + file;
    }

    /**
     * Takes an answer away that is out of date, with what programs read of it. A file that was changed after that was written is a
     * person's own work and stays.
     */
    public void withdraw(String unit, String name) throws IOException {
        Path answer = root.resolve(safe(unit)).resolve(safe(name));
        int dot = name.lastIndexOf('.');
        Path companion = root.resolve(FOR_PROGRAMS)
                .resolve(safe(unit))
                .resolve(safe(name.substring(0, dot < 0 ? name.length() : dot) + ".json"));
        boolean ours = Files.isRegularFile(answer, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(companion, LinkOption.NOFOLLOW_LINKS)
                && !Files.getLastModifiedTime(answer)
                        .toInstant()
                        .isAfter(
                                Files.getLastModifiedTime(companion).toInstant().plusSeconds(1));
        if (ours) {
            Files.delete(answer);
            Files.delete(companion);
        }
    }

    /** Whether a file of that name lies in the folder of the unit. */
    public boolean has(String unit, String name) {
        return Files.exists(path(unit, name));
    }

    /** As {@link #has(String, String)}, or whether it is among those that are written. */
    public boolean has(String unit, String name, FileBatch.Owned files) {
        return files.writes(path(unit, name)) || has(unit, name);
    }

    private Path path(String unit, String name) {
        return root.resolve(safe(unit)).resolve(safe(name));
    }

    /**
     * Hash of a file that lies there.
     *
     * @param path below the outbox, as {@link #put} returned it
     */
    public Optional<String> sha256(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(Sha256.of(file));
    }

    /** The plain letters of a name, so that it can still be read. */
    private static String withoutMarks(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\u0111', 'd')
                .replace('\u0110', 'D');
    }

    /** A name that no file system, shell or spreadsheet reads as anything but a name; the ending survives. */
    public static String safe(String name) {
        String plain = UNSAFE.matcher(withoutMarks(name)).replaceAll("_");
        if (plain.length() > LONGEST) {
            int dot = plain.lastIndexOf('.');
            String ending = dot > plain.length() - 10 && dot > 0 ? plain.substring(dot) : "";
            plain = plain.substring(0, LONGEST - ending.length()) + ending;
        }
        boolean awkward = plain.isEmpty() || plain.startsWith(".") || plain.startsWith("-") || plain.endsWith(".");
        return awkward || RESERVED.matcher(plain).matches() ? "_" + plain.replaceAll("^[.]+|[.]+$", "") : plain;
    }
}
