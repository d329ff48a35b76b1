package vn.kontum.report.notification;

import java.util.List;
import java.util.Optional;

/**
 * Something that people are to be notified of.
 *
 * @param key the same for the same event
 * @param arguments for its sentence: see {@code event.<name>} of the bundle {@code notifications}
 */
record ReportableEvent(
        NotificationEvent kind,
        String key,
        Optional<String> unit,
        Optional<String> period,
        Optional<String> attachment,
        List<String> arguments) {
    ReportableEvent {
        arguments = List.copyOf(arguments);
    }
}
