package vn.kontum.report.job.worker;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.MySqlChannelMessageStoreQueryProvider;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * The channel of Spring Integration by which shards are sent, in the database. Processes of other versions have channels of their
 * own, so that none gets what it would judge otherwise.
 *
 * @implNote A message is received in the transaction that takes the shard: whoever dies meanwhile has not received it.
 */
final class ShardChannel {
    private final JdbcChannelMessageStore store;
    private final String group;

    ShardChannel(DataSource database, WorkVersion version) {
        this.group = version.text();
        this.store = new JdbcChannelMessageStore(database);
        store.setChannelMessageStoreQueryProvider(new MySqlChannelMessageStoreQueryProvider());
        store.setRegion("collect");
        store.addAllowedPatterns(
                "org.springframework.batch.integration.partition.*", "org.springframework.messaging.*", "java.*");
        store.afterPropertiesSet();
    }

    /** Drops what was sent and not received. */
    void clear() {
        store.removeMessageGroup(group);
    }

    void send(StepExecutionRequest request) {
        store.addMessageToGroup(group, new GenericMessage<>(request));
    }

    /** What is to be done next; empty when nothing was sent. */
    Optional<StepExecutionRequest> receive() {
        return Optional.ofNullable(store.pollMessageFromGroup(group))
                .map(Message::getPayload)
                .map(StepExecutionRequest.class::cast);
    }
}
