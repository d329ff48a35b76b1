package vn.kontum.report.submission.response;

/**
 * A file for the unit's outbox; the name is not yet safe for every file system.
 *
 * @param forPrograms whether no person is meant to open it
 */
public record OutboxFile(String name, byte[] content, boolean forPrograms) {
    /** One that people open. */
    public OutboxFile(String name, byte[] content) {
        this(name, content, false);
    }
}
