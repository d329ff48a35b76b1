package vn.kontum.report.web.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.run.RunRowFactory.EditionLink;

/**
 * A run as lists show it.
 *
 * @param pace how long it took against how long such runs take
 * @param message what it said at its end
 * @param progress present while it runs
 */
public record RunRow(
        long id,
        String job,
        String period,
        String scope,
        StatusBadge mark,
        String trigger,
        String who,
        String reason,
        String started,
        Instant at,
        String duration,
        Duration took,
        String pace,
        Optional<EditionLink> edition,
        String message,
        Optional<ProgressView> progress) {}
