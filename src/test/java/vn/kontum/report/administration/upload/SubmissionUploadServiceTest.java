package vn.kontum.report.administration.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.run.Actor;

/** A file and its row of the audit log stand together, whatever happens between them. */
class SubmissionUploadServiceTest {
    private static final byte[] CONTENT = "workbook".getBytes(StandardCharsets.UTF_8);
    private static final Actor AN = new Actor("An", "đơn vị gửi nhờ");

    @TempDir
    Path inbox;

    private JdbcTemplate database;
    private TransactionOperations transactions;

    @BeforeEach
    void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
        transactions = new RetryingTransactionTemplate(
                new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource())));
    }

    @Test
    void theFileLiesInTheInboxUnderTheNameThatTheLogTells() throws IOException {
        put(transactions);
        String second = put(transactions);

        assertThat(second).isEqualTo("KTXH_608 (2).xlsx");
        assertThat(files()).containsExactly("KTXH_608 (2).xlsx", "KTXH_608.xlsx");
        assertThat(told()).containsExactly("608/KTXH_608.xlsx", "608/KTXH_608 (2).xlsx");
        assertThat(database.queryForList("SELECT DISTINCT detail FROM audit_event", String.class))
                .containsExactly(Sha256.of(CONTENT));
    }

    @Test
    void withoutItsRowNoFileIsLeftBehind() {
        TransactionOperations broken = new TransactionOperations() {
            @Override
            public <T> T all(Supplier<T> work) {
                throw new CannotAcquireLockException("the database is away");
            }
        };

        assertThatThrownBy(() -> put(broken)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(files()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aFileThatCannotBeNamedIsNotToldOf() throws IOException {
        Path unit = Files.createDirectories(inbox.resolve("608"));
        TransactionOperations meanwhile = new TransactionOperations() {
            @Override
            public <T> T all(Supplier<T> work) {
                return transactions.all(() -> {
                    temporary(unit);
                    return work.get();
                });
            }
        };

        assertThatThrownBy(() -> put(meanwhile)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
        assertThat(told()).isEmpty();
    }

    /** The database takes the row at the second attempt. */
    @Test
    void aTransactionThatIsTriedAgainNamesOneFile() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        TransactionOperations late = new TransactionOperations() {
            @Override
            public <T> T all(Supplier<T> work) {
                return transactions.all(() -> {
                    T done = work.get();
                    if (attempts.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("gave way");
                    }
                    return done;
                });
            }
        };

        put(late);

        assertThat(attempts).hasValue(2);
        assertThat(files()).containsExactly("KTXH_608.xlsx");
        assertThat(told()).containsExactly("608/KTXH_608.xlsx");
    }

    private String put(TransactionOperations by) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2021-04-01T02:00:00Z"), ZoneOffset.UTC);
        return new SubmissionUploadService(inbox, new AuditRepository(database), by, clock)
                .put("608", "KTXH_608.xlsx", CONTENT, AN);
    }

    /** Somebody clears the folder up. */
    private static void temporary(Path unit) {
        try (Stream<Path> all = Files.list(unit)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() {
        Path unit = inbox.resolve("608");
        if (!Files.isDirectory(unit)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(unit)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> told() {
        return database.queryForList("SELECT subject FROM audit_event ORDER BY seq", String.class);
    }
}
