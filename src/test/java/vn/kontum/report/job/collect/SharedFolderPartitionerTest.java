package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.config.TestRepositories;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.UnprocessedFiles;

class SharedFolderPartitionerTest {
    private ReceivedFileRepository ledger;
    private SharedFolderPartitioner partitioner;

    @BeforeEach
    void open() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        ledger = TestRepositories.of(jdbc).ledger();
        partitioner =
                new SharedFolderPartitioner(new UnprocessedFiles(jdbc), new UnitFolderResolver(FrozenCatalogue.read()));
    }

    @Test
    void everyFolderIsInOneShardAndNoShardIsEmpty() {
        for (int folder = 0; folder < 100; folder++) {
            received("folder" + folder, "a" + folder);
            received("folder" + folder, "b" + folder);
        }

        Map<String, ExecutionContext> shards = partitioner.partition(64);

        assertThat(shards).hasSizeBetween(40, 64);
        assertThat(shards.values().stream().map(SharedFolderPartitionerTest::folders))
                .noneMatch(List::isEmpty);
        assertThat(shards.values().stream()
                        .map(SharedFolderPartitionerTest::folders)
                        .flatMap(Collection::stream))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void aShardHasAsManyFilesAsAnother() {
        for (int folder = 0; folder < 90; folder++) {
            received("folder" + folder, "a" + folder);
        }
        for (int file = 0; file < 6; file++) {
            received("many", "b" + file);
        }

        // 96 files, the six of one folder in one shard
        assertThat(partitioner.partition(16).values())
                .hasSize(16)
                .allMatch(shard ->
                        folders(shard).contains("many") || folders(shard).size() == 6);
    }

    /** By code and by name it is one district's. */
    @Test
    void foldersOfOneUnitStayTogether() {
        received("608", "a");
        received("Thành phố Kon Tum", "b");
        received("610", "c");

        assertThat(together("608")).containsExactly("608", "Thành phố Kon Tum");
    }

    /** x and y share a file, y and z another one. */
    @Test
    void foldersWithTheSameBytesStayTogether() {
        received("x", "a");
        received("y", "a");
        received("y", "b");
        received("z", "b");
        received("w", "c");

        assertThat(together("z")).containsExactly("x", "y", "z");
        assertThat(together("w")).containsExactly("w");
    }

    private List<String> together(String folder) {
        return partitioner.partition(1 << 20).values().stream()
                .map(SharedFolderPartitionerTest::folders)
                .filter(folders -> folders.contains(folder))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> folders(ExecutionContext context) {
        return Arrays.stream(context.getString(SharedFolderPartitioner.FOLDERS).split(SharedFolderPartitioner.BETWEEN))
                .collect(Collectors.toList());
    }

    private void received(String folder, String content) {
        ledger.record(1, List.of(new ReceivedFile(0, Instant.EPOCH, folder, content + ".xlsx", 1, content)));
    }
}
