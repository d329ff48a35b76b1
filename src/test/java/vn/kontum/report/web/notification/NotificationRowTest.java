package vn.kontum.report.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationEvent;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.format.ViewFormatter;

class NotificationRowTest {
    /** What a server answers, and the type of a failure, are for the log. */
    @Test
    void whatWasNotReceivedIsExplainedInTheLanguageOfTheReader() {
        for (Locale language : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
            ViewFormatter formatter = ViewFormatter.in(language);

            assertThat(Stream.of("ConnectException: Connection refused", "HTTP 503")
                            .map(why -> NotificationsController.Row.of(notReceived(why), formatter)
                                    .error()))
                    .containsOnly(formatter.text("notification.refused"));
            assertThat(NotificationsController.Row.of(notReceived(""), formatter)
                            .error())
                    .isEmpty();
        }
    }

    private static Notification notReceived(String why) {
        return new Notification(
                1,
                NotificationEvent.values()[0],
                "1",
                Notification.Channel.MAIL,
                "a@b.example",
                Optional.empty(),
                Optional.empty(),
                "subject",
                "body",
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Notification.State.WAITING,
                why,
                Optional.empty());
    }
}
