package vn.kontum.report.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told to whom. Mail needs {@code spring.mail.host} as well; where neither it nor the address of a webhook is set nothing is sent.
 *
 * @param from sender of mails
 * @param office addresses of the office that makes the report, separated by commas
 * @param mail events that are told by mail
 * @param deadlineDays how many days before a deadline units that owe are told
 * @param giveUpAfter how long a message that nobody receives is tried
 * @param contacts the file of addresses; empty: {@code catalogue/contacts.csv} of the folder of settings
 */
@ConfigurationProperties("kontum.notifications")
public record NotificationProperties(
        @DefaultValue("") String from,
        @DefaultValue({}) List<String> office,

        @DefaultValue({"RETURNED", "WAITING", "FAILED", "DEADLINE", "EDITION"})
        Set<NotificationEvent> mail,

        @DefaultValue("5") @Min(0) @Max(60) int deadlineDays,
        @DefaultValue("3d") @DurationMin(minutes = 1) Duration giveUpAfter,
        @Nullable Path contacts,
        @DefaultValue Webhook webhook) {

    /**
     * A program that is told.
     *
     * @param url where it listens; https, or http on this machine
     * @param secretFile file whose first line is the secret that messages are signed with
     */
    public record Webhook(
            @Nullable URI url,
            @Nullable Path secretFile,

            @DefaultValue({"RETURNED", "WAITING", "FAILED", "DEADLINE", "EDITION"})
            Set<NotificationEvent> events) {}
}
