package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.query.edition.EditionSummaries;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.verification.Verification;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * A made-up province of 21 units reports for ten years, every figure by a form that went through a collect. What people do every day
 * asks the database for about as much at the end as after the first year.
 */
@Tag("slow")
class TenYearsTest {
    private static final Path FILES = Path.of("src", "test", "resources", "provinces", "song-lam", "catalogue");
    private static final int FIRST = 2027;
    private static final int YEARS = 10;
    private static final int COMMUNES = 20;
    private static final int REQUESTS = 20;
    private static final String VERIFY = "verify";
    private static final String VERIFY_A_YEAR = "verify of the last year";
    /** Communes whose forms come together. */
    private static final int TOGETHER = 2;
    /** Acts of a year; after one year the pages of lists are full. */
    private static final int ACTS = 30;

    /**
     * What must look at every year, or at the five before a report, which are not there yet after the first: its rows grow with them,
     * its time hardly. {@code verify} counts every edition again, with the five years before each.
     */
    private static final Set<String> OF_ALL_YEARS =
            Set.of("report run of nothing new", "effect of a waiver", "out-of-date reports", VERIFY, VERIFY_A_YEAR);

    /** Rows a request that what the service does by itself meanwhile may add to those of a page; the server counts both. */
    private static final int BY_ITSELF = 20;
    /** Of the processor, in ms: what is below is not measured well. */
    private static final double BLUR = 20;

    private static final String SETTINGS = """
            kontum:
              intake.settle: 20ms
              report.pdf: never
              windows: calendar
              jobs: no-jobs
            """;

    @TempDir
    Path root;

    private ProvinceOffice office;
    private HttpSession reader;

    /** What one thing takes once: rows that the database reads for it, and processor time of the program. */
    private record Cost(long rows, double millis) {}

    @Test
    void whatPeopleDoEveryDayTakesNoMoreAfterTenYearsThanTwiceThatOfOne() throws Exception {
        try (ProvinceOffice opened = new ProvinceOffice(root, province(), SETTINGS, LocalDate.of(FIRST, 1, 2))) {
            office = opened;
            TestAccounts.add(office.server(), "lan", Role.ADMIN);
            reader = HttpSession.signedIn(office.server(), "lan");
            year(FIRST);
            Map<String, Cost> first = measured(FIRST);
            for (int year = FIRST + 1; year < FIRST + YEARS; year++) {
                year(year);
            }
            Map<String, Cost> last = measured(FIRST + YEARS - 1);

            first.forEach((what, cost) -> System.out.printf(
                    Locale.ROOT,
                    "%-44s %8d %8d rows  %8.1f %8.1f ms%n",
                    what,
                    cost.rows(),
                    last.get(what).rows(),
                    cost.millis(),
                    last.get(what).millis()));
            assertThat(office.faults()).isEmpty();
            first.forEach((what, cost) -> {
                long one = what.equals(VERIFY) ? last.get(VERIFY_A_YEAR).rows() : cost.rows();
                assertThat(last.get(what).rows())
                        .as(what)
                        .isLessThanOrEqualTo((OF_ALL_YEARS.contains(what) ? YEARS : 2) * one + BY_ITSELF);
                assertThat(last.get(what).millis())
                        .as(what)
                        .isLessThanOrEqualTo((what.equals(VERIFY) ? YEARS : 2) * cost.millis() + BLUR);
            });
        }
    }

    /** The made-up province with more communes, and the same plan for each year. */
    private Path province() throws IOException {
        Path catalogue = root.resolve("province");
        FileSystemUtils.copyRecursively(FILES, catalogue);
        StringBuilder units = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int commune = 4; commune <= COMMUNES; commune++) {
            String code = code(commune);
            units.append(code + ",DISTRICT,commune,91,Xã Mẫu " + commune + ",Sample Commune " + commune + ",Xã Mẫu "
                    + commune + ",500,made up,,\n");
            names.append(code + ",Xã Mẫu " + commune + ",xamau" + commune + ",\n");
        }
        add(catalogue.resolve("units.csv"), units.toString());
        add(catalogue.resolve("unit_aliases.csv"), names.toString());
        for (String table : List.of("plans.csv", "targets.csv")) {
            List<String> lines = Files.readAllLines(catalogue.resolve(table));
            add(
                    catalogue.resolve(table),
                    IntStream.range(1, YEARS)
                            .mapToObj(more -> lines.stream()
                                    .skip(1)
                                    .map(line -> line.replaceFirst("^" + FIRST, Integer.toString(FIRST + more))
                                            .replaceFirst("15-NQ/HĐ", (15 + more) + "-NQ/HĐ"))
                                    .collect(Collectors.joining("\n")))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return catalogue;
    }

    private static void add(Path file, String lines) throws IOException {
        String before = Files.readString(file);
        Files.writeString(file, before + (before.endsWith("\n") ? "" : "\n") + lines);
    }

    private static String code(int commune) {
        return String.format(Locale.ROOT, "91%02d", commune);
    }

    private void year(int year) throws Exception {
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = new Period(year, quarter);
            office.today(LocalDate.of(quarter == 4 ? year + 1 : year, quarter % 4 * 3 + 1, 2));
            office.issue(period);
            for (int commune = 1; commune <= COMMUNES; commune++) {
                int households = 1000 + 10 * commune + (year - FIRST) * 4 + quarter;
                office.fill(
                        code(commune),
                        period,
                        Map.of(
                                "rice_tonnes",
                                50 + commune,
                                "households",
                                households,
                                "households_water",
                                households * 8 / 10));
                if (commune % TOGETHER == 0) {
                    office.run(JobNames.COLLECT, Optional.empty());
                }
            }
            office.fill("91.SGD", period, Map.of("schools_opened", 1));
            office.run(JobNames.COLLECT, Optional.empty());
            office.consolidate(period);
        }
        for (int act = 0; act < ACTS; act++) {
            office.autowired(PeriodAdministration.class).exclude("9101", new Period(year, 4), ProvinceOffice.AN);
            office.autowired(PeriodAdministration.class).include("9101", new Period(year, 4), ProvinceOffice.AN);
        }
        office.declareFinal(office.editions().latest(new Period(year, 4)).orElseThrow());
    }

    private Map<String, Cost> measured(int year) throws Exception {
        Period last = new Period(year, 4);
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (String page : List.of(
                "/",
                "/matrix",
                "/units/9101/" + year + "-Q4",
                "/findings",
                "/reports",
                "/indicators",
                "/indicators/rice_output",
                "/districts",
                "/quarantine",
                "/runs",
                "/audit",
                "/notifications")) {
            costs.put(page.replace(year + "-Q4", "Q4"), cost(REQUESTS, () -> {
                var answer = reader.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }));
        }
        costs.put(
                "status",
                cost(
                        REQUESTS,
                        () -> office.autowired(PeriodOverviewService.class).of(last)));
        costs.put(
                "report list",
                cost(REQUESTS, () -> office.autowired(EditionSummaries.class).ofYear(year)));
        costs.put(
                "effect of a waiver",
                cost(
                        3,
                        () -> office.autowired(ActionEffectService.class)
                                .of((acts, files) -> acts.waive("9101", last, "R02", ProvinceOffice.AN))));
        costs.put(
                "out-of-date reports",
                cost(3, () -> office.autowired(ActionEffectService.class).outdated()));
        costs.put("collect of nothing", cost(1, () -> office.run(JobNames.COLLECT, Optional.empty())));
        costs.put("report run of nothing new", cost(1, () -> office.run(JobNames.CONSOLIDATE, Optional.of(last))));
        costs.put("housekeeping", cost(1, () -> office.run(JobNames.HOUSEKEEPING, Optional.empty())));
        costs.put(VERIFY, cost(1, () -> office.autowired(Verification.class).perform()));
        costs.put(
                VERIFY_A_YEAR,
                cost(1, () -> office.autowired(Verification.class).perform(Optional.of(year))));
        return costs;
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Act {
        void perform() throws Exception;
    }

    /** After one time that does not count. */
    private Cost cost(int times, Act act) throws Exception {
        act.perform();
        long rows = rows();
        double before = processor();
        for (int time = 0; time < times; time++) {
            act.perform();
        }
        return new Cost((rows() - rows) / times, (processor() - before) / times);
    }

    private long rows() {
        return Objects.requireNonNull(office.autowired(JdbcTemplate.class)
                .queryForObject(
                        "SELECT CAST(SUM(VARIABLE_VALUE) AS SIGNED) FROM information_schema.GLOBAL_STATUS"
                                + " WHERE VARIABLE_NAME LIKE 'HANDLER_READ%'",
                        Long.class));
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }
}
