package vn.kontum.report.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.text.Messages;

/** Says whether messages are sent, and through what; nothing is sent to find out. */
final class NotificationDiagnostics {
    private NotificationDiagnostics() {}

    static DiagnosticLine line(ApplicationSettings settings) {
        Environment environment = settings.sources().environment();
        Optional<String> host = given(environment, "spring.mail.host");
        Optional<String> from = given(environment, "kontum.notifications.from");
        Optional<String> hook = given(environment, "kontum.notifications.webhook.url");
        boolean halfway = host.isPresent() != from.isPresent()
                || hook.isPresent()
                        && given(environment, "kontum.notifications.webhook.secret-file")
                                .isEmpty();
        if (halfway) {
            return new DiagnosticLine("notifications", DiagnosticLine.Level.WARN, List.of());
        }
        return new DiagnosticLine(
                "notifications", DiagnosticLine.Level.OK, List.of(word("mail", host), word("webhook", hook)));
    }

    private static InvalidSettingsException.SettingsError word(String way, Optional<String> to) {
        return (Locale locale) -> to.map(
                        address -> new Messages("diagnostics", locale).text("notifications." + way, address))
                .orElseGet(() -> new Messages("diagnostics", locale).text("notifications." + way + ".off"));
    }

    private static Optional<String> given(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty(key)).filter(text -> !text.isBlank());
    }
}
