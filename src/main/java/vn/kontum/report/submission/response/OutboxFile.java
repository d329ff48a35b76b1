package vn.kontum.report.submission.response;

/** A file for the unit's outbox; the name is not yet safe for every file system. */
public record OutboxFile(String name, byte[] content) {}
