package vn.kontum.report.run.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.RunNote;

class FailureNoteTest {
    @Test
    void whatTheSystemSaysOfAFullDiskIsKnown() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();

        Throwable failure = catchThrowable(() -> Files.write(full, new byte[] {1}));

        assertThat(failure).isInstanceOf(IOException.class);
        assertThat(DiskSpace.exhausted(new UncheckedIOException((IOException) failure)))
                .isTrue();
        assertThat(FailureNote.of(new IllegalStateException("writing", failure)).code())
                .isEqualTo(RunNote.Code.DISK_FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"})
    void otherSystemsSayItInOtherWords(String reason) {
        assertThat(DiskSpace.exhausted(new FileSystemException("a", null, reason)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1021, 1114, 3019})
    void aFullDatabaseServerIsAFullDiskAndNoFaultOfTheDatabase(int error) {
        SQLException full = new SQLException("Disk full (/tmp); waiting", "HY000", error);

        assertThat(FailureNote.of(new UncategorizedSQLException("store", "INSERT", full))
                        .code())
                .isEqualTo(RunNote.Code.DISK_FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Got error 28 \"No space left on device\" from storage engine InnoDB",
                "Error writing file './kontum/finding.ibd' (errno: 28 \"No space left on device\")",
                "Got error 28 from storage engine"
            })
    void whatADatabaseServerPassesOnOfItsSystemIsAFullDisk(String said) {
        SQLException full = new SQLException(said, "HY000", 1030);

        assertThat(FailureNote.of(new UncategorizedSQLException("store", "INSERT", full))
                        .code())
                .isEqualTo(RunNote.Code.DISK_FULL);
    }

    /** The server broke down over it, so that nothing could be rolled back either. */
    @Test
    void aFullDiskIsToldAlsoWhereTheRollbackFailedOverIt() {
        RetryingTransactionTemplate transactions =
                new RetryingTransactionTemplate(new AbstractPlatformTransactionManager() {
                    @Override
                    protected Object doGetTransaction() {
                        return this;
                    }

                    @Override
                    protected void doBegin(Object transaction, TransactionDefinition definition) {}

                    @Override
                    protected void doCommit(DefaultTransactionStatus status) {}

                    @Override
                    protected void doRollback(DefaultTransactionStatus status) {
                        throw new TransactionSystemException("the line is cut");
                    }
                });

        Throwable failure = catchThrowable(() -> transactions.all(() -> {
            throw new UncategorizedSQLException(
                    "store", "INSERT", new SQLException("The table 'edition_figure' is full", "HY000", 1114));
        }));

        assertThat(failure).isInstanceOf(TransactionSystemException.class);
        assertThat(FailureNote.of(failure).code()).isEqualTo(RunNote.Code.DISK_FULL);
    }

    /** The name of a file that was about to be made helps nobody to find the folder whose rights are missing. */
    @Test
    void aFolderThatMayNotBeWrittenIsNamedAndNotTheTemporaryFile() {
        String made = ".44c1c2f2-3358-4603-bcb0-a7566265ab6b.tmp";

        assertThat(FailureNote.of(new AccessDeniedException("/srv/reports/2021-Q4/" + made)))
                .isEqualTo(RunNote.of(RunNote.Code.FILE_DENIED, "reports/2021-Q4"));
        assertThat(FailureNote.of(new AccessDeniedException("/srv/" + made)))
                .isEqualTo(RunNote.of(RunNote.Code.FILE_DENIED, "/srv"));
        assertThat(FailureNote.of(new AccessDeniedException(made))).isEqualTo(RunNote.of(RunNote.Code.FILE_DENIED, ""));
        assertThat(FailureNote.of(new AccessDeniedException("/srv/inbox/608/a.xlsx")))
                .isEqualTo(RunNote.of(RunNote.Code.FILE_DENIED, "a.xlsx"));
    }

    @Test
    void otherFailuresAreOthers() {
        assertThat(FailureNote.of(new AccessDeniedException("store/a")).code()).isEqualTo(RunNote.Code.FILE_DENIED);
        assertThat(FailureNote.of(new FileSystemException("store/a", null, "Read-only file system"))
                        .code())
                .isEqualTo(RunNote.Code.FILE_FAILED);
        assertThat(DiskSpace.exhausted(new IllegalStateException("no space left of arguments")))
                .isFalse();
    }
}
