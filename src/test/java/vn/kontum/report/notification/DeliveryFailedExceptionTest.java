package vn.kontum.report.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.text.Messages;

/** Why a message was not received is said in the language of the reader, without names of the program. */
class DeliveryFailedExceptionTest {
    @TempDir
    Path folder;

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new MailSendException(
                                "Mail server connection failed", new ConnectException("Connection refused")),
                        "không kết nối được máy nhận"),
                Arguments.of(
                        new MailSendException(Map.of(
                                new Object(),
                                new SendFailedException(
                                        "Invalid Addresses", new MessagingException("550 no such user")))),
                        "máy nhận từ chối (550 no such user)"),
                Arguments.of(new MailAuthenticationException("535 no"), "máy chủ thư không nhận tên hoặc mật khẩu"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void ofMail(MailException refusal, String said) {
        JavaMailSenderImpl server = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                throw refusal;
            }
        };

        assertThat(failure(new MailChannel(server, "bao-cao@kontum.vn", new WorkDirectory(folder)), "a@kontum.vn"))
                .isEqualTo(said);
    }

    @Test
    void ofWebhooks() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "short");

        assertThat(failure(new WebhookChannel(null, Clock.systemUTC()), "http://127.0.0.1:9/"))
                .isEqualTo("chưa thiết lập kontum.notifications.webhook.secret-file");
        assertThat(failure(new WebhookChannel(secret, Clock.systemUTC()), "http://127.0.0.1:9/"))
                .startsWith("không dùng được khóa ký trong tệp " + secret);
        Files.writeString(secret, "long enough to be used");
        assertThat(failure(new WebhookChannel(secret, Clock.systemUTC()), "http://127.0.0.1:9/"))
                .isEqualTo("không kết nối được máy nhận");
    }

    @Test
    void whatAnEarlierVersionNotedIsNotKnown() {
        assertThat(DeliveryFailedException.sentence("HTTP 503", Locale.ENGLISH)).isEmpty();
    }

    private static String failure(MessageChannel channel, String recipient) {
        Notification message = new Notification(
                1,
                NotificationEvent.RETURNED,
                "k",
                Notification.Channel.MAIL,
                recipient,
                Optional.empty(),
                Optional.empty(),
                "s",
                "b",
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                Notification.State.WAITING,
                "",
                Optional.empty());
        DeliveryFailedException failed =
                catchThrowableOfType(DeliveryFailedException.class, () -> channel.send(message));
        return DeliveryFailedException.sentence(String.valueOf(failed.getMessage()), Messages.VIETNAMESE)
                .orElseThrow();
    }
}
