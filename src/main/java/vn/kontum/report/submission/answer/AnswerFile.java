package vn.kontum.report.submission.answer;

/** A file for the unit's outbox; the name is not yet safe for every file system. */
public record AnswerFile(String name, byte[] content) {}
