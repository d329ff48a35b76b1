package vn.kontum.report.notification;

import java.util.List;
import java.util.Optional;

/**
 * Something to be told of.
 *
 * @param key the same for the same happening
 * @param arguments for its sentence: see {@code event.<name>} of the bundle {@code notifications}
 */
record Happening(
        NotificationEvent event,
        String key,
        Optional<String> unit,
        Optional<String> period,
        Optional<String> attachment,
        List<String> arguments) {
    Happening {
        arguments = List.copyOf(arguments);
    }
}
