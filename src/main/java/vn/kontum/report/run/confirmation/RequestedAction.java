package vn.kontum.report.run.confirmation;

import java.time.Instant;

/**
 * An act that waits for a second person.
 *
 * @param act kind, as in the audit log
 * @param subject what it is about
 * @param author who asked for it
 */
public record RequestedAction(long id, String act, String subject, String author, String reason, Instant at) {}
