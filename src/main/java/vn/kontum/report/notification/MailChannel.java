package vn.kontum.report.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.notification.DeliveryFailedException.Reason;

/** Mail through the server of {@code spring.mail.*}. */
final class MailChannel implements MessageChannel {
    private static final String PATIENCE = "15000";
    private static final long LARGEST_ATTACHMENT = 10L * 1024 * 1024;

    private final JavaMailSender sender;
    private final String from;
    private final WorkDirectory folders;

    MailChannel(JavaMailSender sender, String from, WorkDirectory folders) {
        this.sender = sender;
        this.from = from;
        this.folders = folders;
        if (sender instanceof JavaMailSenderImpl server) {
            Properties properties = server.getJavaMailProperties();
            for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail.smtp." + step, PATIENCE);
                properties.putIfAbsent("mail.smtps." + step, PATIENCE);
            }
        }
    }

    @Override
    public void send(Notification notification) {
        try {
            MimeMessage message = sender.createMimeMessage();
            Optional<Path> file = attachment(notification);
            MimeMessageHelper helper = new MimeMessageHelper(message, file.isPresent(), StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(notification.recipient());
            helper.setSubject(notification.subject());
            helper.setText(notification.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Kontum-Notification", Long.toString(notification.id()));
            if (file.isPresent()) {
                helper.addAttachment(String.valueOf(file.get().getFileName()), new FileSystemResource(file.get()));
            }
            sender.send(message);
        } catch (MailException | MessagingException e) {
            throw failure(e);
        }
    }

    /** The answer, where it still lies in the outbox. */
    private Optional<Path> attachment(Notification notification) {
        Path outbox = folders.outbox();
        return notification
                .attachment()
                .map(path -> outbox.resolve(path).normalize())
                .filter(path -> path.startsWith(outbox) && Files.isRegularFile(path))
                .filter(path -> path.toFile().length() <= LARGEST_ATTACHMENT);
    }

    private static DeliveryFailedException failure(Exception failure) {
        Throwable root = failure instanceof MailSendException refused
                ? Stream.<Throwable>of(refused.getMessageExceptions())
                        .findFirst()
                        .orElse(refused)
                : failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String detail = String.valueOf(root.getMessage()).strip();
        return new DeliveryFailedException(reason(failure, root), detail, failure);
    }

    /** A server that refuses and one that is not there are told alike but for what is behind. */
    private static Reason reason(Exception failure, Throwable root) {
        if (failure instanceof MailAuthenticationException) {
            return Reason.SIGN_IN;
        }
        if (root instanceof IOException) {
            return Reason.UNREACHABLE;
        }
        return failure instanceof MailSendException ? Reason.REFUSED : Reason.OTHER;
    }
}
