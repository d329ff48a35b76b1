package vn.kontum.report.intake.ledger;

import java.time.Instant;

/**
 * Bytes on disk with a hash; may be junk. Its sequence number is its identity, its hash the identity of its content.
 *
 * @param seq ledger number, from 1
 * @param folder name of the folder under the inbox it lay in ({@code 608}), empty for the inbox itself
 * @param fileName name as found, NFC; data, never a path
 * @param size bytes
 * @param sha256 hex digest of the content, lower case
 */
public record ReceivedFile(long seq, Instant receivedAt, String folder, String fileName, long size, String sha256) {}
