package vn.kontum.report.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One pass of each reader over the same workbooks, each in a process of its own. On a machine that does other work too,
 * trust {@link ReadingRatios} more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReadingBenchmark {
    @Param({"YEAR", "PLAIN"})
    public String kind = "YEAR";

    private final ReaderUnderTest limit = new LowerBound();
    private final ReaderUnderTest strict = new StrictReader();
    private final ReaderUnderTest fastexcel = new Fastexcel();
    private final ReaderUnderTest events = new EventModel();
    private final ReaderUnderTest userModel = new UserModel();
    private List<byte[]> files = List.of();

    public static void main(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void files() throws IOException {
        files = BenchmarkWorkbooks.Kind.valueOf(kind).files(84);
    }

    @Benchmark
    public ReadTotals limit() throws Exception {
        return all(limit);
    }

    @Benchmark
    public ReadTotals strictReader() throws Exception {
        return all(strict);
    }

    @Benchmark
    public ReadTotals fastexcelReader() throws Exception {
        return all(fastexcel);
    }

    @Benchmark
    public ReadTotals eventModel() throws Exception {
        return all(events);
    }

    @Benchmark
    public ReadTotals userModel() throws Exception {
        return all(userModel);
    }

    private ReadTotals all(ReaderUnderTest reader) throws Exception {
        ReadTotals tally = ReadTotals.NONE;
        for (byte[] file : files) {
            tally = tally.plus(reader.read(file));
        }
        return tally;
    }
}
