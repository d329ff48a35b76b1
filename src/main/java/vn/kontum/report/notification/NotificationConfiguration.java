package vn.kontum.report.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.text.Messages;

/** Messages to units and the office. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
public class NotificationConfiguration {
    @Bean
    NotificationRepository notificationRepository(JdbcTemplate jdbc) {
        return new NotificationRepository(jdbc);
    }

    @Bean
    NotificationSender notificationSender(
            NotificationRepository notifications,
            NotificationProperties properties,
            ObjectProvider<JavaMailSender> mail,
            PipelineProperties settings,
            Clock clock) {
        Map<Notification.Channel, MessageChannel> channels = new EnumMap<>(Notification.Channel.class);
        mail.ifAvailable(server -> {
            if (Contact.isAddress(properties.from())) {
                channels.put(Notification.Channel.MAIL, new MailChannel(server, properties.from(), settings.folders()));
            }
        });
        if (properties.webhook().url() != null) {
            channels.put(
                    Notification.Channel.WEBHOOK,
                    new WebhookChannel(properties.webhook().secretFile(), clock));
        }
        return new NotificationSender(notifications, channels, properties.giveUpAfter(), clock);
    }

    @Bean
    NotificationCollector notificationCollector(
            NotificationProperties properties,
            JdbcTemplate jdbc,
            NotificationRepository notifications,
            PeriodOverviewService overviews,
            PlatformTransactionManager transactions,
            Catalogue catalogue,
            Clock clock) {
        return new NotificationCollector(
                properties,
                new ReportableEventRepository(jdbc),
                new DeadlineEvents(catalogue, overviews, properties.deadlineDays(), clock)::near,
                notifications,
                new TransactionTemplate(transactions),
                catalogue,
                Messages.VIETNAMESE);
    }

    @Bean
    ContactService contactService(
            NotificationProperties properties,
            Catalogue catalogue,
            AuditRepository audit,
            RetryingTransactionTemplate transactions,
            Clock clock) {
        Set<String> units = catalogue.reportingUnits().stream().map(Unit::code).collect(Collectors.toSet());
        ContactFile file = new ContactFile(Optional.ofNullable(properties.contacts()), units);
        return new ContactService(file, audit, transactions, clock);
    }

    @Bean
    NotificationService notificationService(
            NotificationCollector collector,
            NotificationSender sender,
            NotificationRepository notifications,
            ContactService contacts,
            AuditRepository audit,
            RetryingTransactionTemplate transactions,
            Clock clock) {
        return new NotificationService(collector, sender, notifications, contacts, audit, transactions, clock);
    }
}
