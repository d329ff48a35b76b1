package vn.kontum.report.submission.parsing;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file to be judged.
 *
 * @param content its bytes
 * @param fileName name as found; data, never a path
 * @param folder name of the unit's folder it lay in, empty for none
 */
public record SubmissionFile(Path content, String fileName, String folder, Instant receivedAt) {}
