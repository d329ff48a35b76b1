package vn.kontum.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long each way of reading takes, as a multiple of the strict reader; stops when two of them disagree on
 * what they read.
 */
public final class ReadingRatios {
    private static final ReaderUnderTest STRICT = new StrictReader();
    private static final List<ReaderUnderTest> PEERS = List.of(new Fastexcel(), new EventModel(), new UserModel());

    private ReadingRatios() {}

    /** @param arguments how many workbooks of a kind, and how many rounds over them */
    public static void main(String... arguments) throws Exception {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 252;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        for (BenchmarkWorkbooks.Kind kind : BenchmarkWorkbooks.Kind.values()) {
            System.out.println(kind);
            compare(kind.files(files), rounds);
        }
    }

    private static void compare(List<byte[]> workbooks, int rounds) throws Exception {
        agree(workbooks);
        LowerBound limit = new LowerBound();
        List<ReaderUnderTest> all = new ArrayList<>(PEERS);
        all.add(0, STRICT);
        all.add(0, limit);
        Alternation alternation = new Alternation(all, workbooks);
        alternation.run(rounds / 3 + 2, rounds);
        for (ReaderUnderTest each : all) {
            print(each, limit, alternation, workbooks.size());
        }
    }

    private static void print(ReaderUnderTest each, ReaderUnderTest limit, Alternation times, int files) {
        System.out.printf(
                Locale.ROOT,
                "%-24s least wall %6.3f ms/file, x limit %6.2f, x strict %6.2f | middle cpu %6.3f ms/file, x limit %6.2f, x strict %6.2f%n",
                each.name(),
                times.leastWall(each) / 1e6 / files,
                (double) times.leastWall(each) / times.leastWall(limit),
                (double) times.leastWall(each) / times.leastWall(STRICT),
                times.middleCpu(each) / 1e6 / files,
                (double) times.middleCpu(each) / times.middleCpu(limit),
                (double) times.middleCpu(each) / times.middleCpu(STRICT));
    }

    private static void agree(List<byte[]> workbooks) throws Exception {
        ReadTotals strict = tally(STRICT, workbooks);
        for (ReaderUnderTest peer : PEERS) {
            ReadTotals other = tally(peer, workbooks);
            if (!other.equals(strict)) {
                throw new IllegalStateException(
                        "[" + peer.name() + "] read " + other + ", expected " + strict + " as the strict reader");
            }
        }
        System.out.println(workbooks.size() + " workbooks, all agree: " + strict);
    }

    private static ReadTotals tally(ReaderUnderTest contestant, List<byte[]> workbooks) throws Exception {
        ReadTotals tally = ReadTotals.NONE;
        for (byte[] workbook : workbooks) {
            tally = tally.plus(contestant.read(workbook));
        }
        return tally;
    }
}
