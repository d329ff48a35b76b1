package vn.kontum.report.intake.storage;

import java.nio.file.Path;

/** The folders the system works in, all below one root. */
public record WorkDirectory(Path root) {
    public WorkDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The path of a file below the root, with forward slashes. */
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Where units drop their workbooks, one folder each. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** As the inbox, but only answered, never recorded. */
    public Path trial() {
        return root.resolve("trial");
    }

    /** Where answers to units lie. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** The originals, by the hash of their content. */
    public Path store() {
        return root.resolve("store");
    }

    /** The published reports, one folder per period. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** Packages of finished years, where no other folder was named for them. */
    public Path archives() {
        return root.resolve("archives");
    }

    /** The embedded database. */
    public Path database() {
        return root.resolve("db");
    }
}
