package vn.kontum.report.config;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.job.consolidate.InputSnapshotReader;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.SamePeriodFigures;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.status.RecordedUnitStatusReader;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.storage.InputDigest;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.text.Messages;

/**
 * Consolidates one quarter of ever more districts: everything up to what the book says, without writing it, since a
 * spreadsheet of ten thousand columns of districts is nothing that anybody reads. Prints seconds of wall and of the thread.
 */
public final class ConsolidationHarness {
    private ConsolidationHarness() {}

    /** @param arguments numbers of districts */
    public static void main(String... arguments) throws Exception {
        try {
            warm();
            for (String units : arguments) {
                measure(Integer.parseInt(units), 3);
            }
        } finally {
            Runtime.getRuntime().exit(0); // the database under it waits for nobody
        }
    }

    private static void warm() throws Exception {
        measure(200, 8);
    }

    private static void measure(int units, int rounds) throws Exception {
        DataSource database = TestDatabase.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        GeneratedProvince country = new GeneratedProvince(units);
        country.report(jdbc);
        InputSnapshotReader snapshots = new InputSnapshotReader(
                country.catalogue,
                new InputSnapshotReader.SnapshotRepositories(
                        new SubmissionRepository(jdbc),
                        new FindingRepository(jdbc),
                        new WaiverRepository(jdbc),
                        new EditionRepository(jdbc),
                        new SamePeriodFigures(new EditionRepository(jdbc), new PeriodRepository(jdbc), new HistoryRepository(jdbc)),
                        new RecordedUnitStatusReader(new EditionBasisRepository(jdbc), new KeptFileRepository(jdbc)),
                        new RunRepository(jdbc)),
                new JdbcTransactionManager(database));
        List<Laps> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(consolidate(country, snapshots));
        }
        System.out.printf(Locale.ROOT, "%6d districts x 60: %s%n", units, Laps.least(all));
        ((AutoCloseable) database).close();
    }

    private static Laps consolidate(GeneratedProvince country, InputSnapshotReader snapshots) throws Exception {
        Laps laps = new Laps();
        InputSnapshot snapshot = laps.time(
                "snapshot",
                () -> snapshots.read(GeneratedProvince.QUARTER, RerunMode.whole()));
        BigDecimal sum = snapshot.versions().stream()
                .flatMap(v -> v.readings().stream())
                .filter(r -> r.variable().equals(country.someVariable()))
                .map(r -> r.value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(country.sum(country.someVariable())) != 0) {
            throw new IllegalStateException("[snapshot] the sum is " + sum + ", expected another");
        }
        String digest = laps.time("digest", () -> InputDigest.of(snapshot, Map.of()));
        List<Assessment> province = laps.time(
                "figures", () -> new Assessor(country.catalogue).province(GeneratedProvince.QUARTER, snapshot.observations()));
        EditionMetadata meta = new EditionMetadata(
                1,
                Edition.State.DRAFT,
                digest,
                country.catalogue.version(),
                snapshot.versions().get(0).receivedAt());
        laps.time(
                "report",
                () -> ReportModel.of(
                        new ReportHeader(country.catalogue, snapshot, meta, new ReportFormatter(Messages.VIETNAMESE)), province));
        return laps;
    }

    /** Seconds of each step, in order. */
    private static final class Laps {
        private final Map<String, double[]> seconds = new java.util.LinkedHashMap<>();

        <T> T time(String step, Callable<T> work) throws Exception {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            T result = work.call();
            seconds.put(step, new double[] {
                (System.nanoTime() - wall) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9
            });
            return result;
        }

        private double total() {
            return seconds.values().stream().mapToDouble(s -> s[0]).sum();
        }

        /** The least disturbed round. */
        static String least(List<Laps> rounds) {
            Laps best = rounds.stream()
                    .min(java.util.Comparator.comparingDouble(Laps::total))
                    .orElseThrow();
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.2f s", best.total()));
            best.seconds.forEach((step, s) ->
                    text.append(String.format(Locale.ROOT, ", %s %.2f (%.2f of the thread)", step, s[0], s[1])));
            return text.toString();
        }
    }
}
