package vn.kontum.report.job.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemotePartitionsTest {
    /** A shard has its price, so it has thirty files, unless few shards would be left to deal out or too many to count. */
    @ParameterizedTest
    @CsvSource({"1, 16", "471, 16", "480, 16", "900, 30", "1920, 64", "10600, 64"})
    void manyFilesAreWorthMoreShards(long files, int shards) {
        assertThat(RemotePartitions.shards(files)).isEqualTo(shards);
    }
}
