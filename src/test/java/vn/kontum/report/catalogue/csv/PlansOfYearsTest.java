package vn.kontum.report.catalogue.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.comparison.CatalogueComparison;
import vn.kontum.report.catalogue.csv.table.CatalogueErrors;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** The plan of one year says nothing of another. */
class PlansOfYearsTest {
    private static final Period LAST = new Period(2021, 4);
    private static final Period NEXT = new Period(2022, 1);

    @TempDir
    Path folder;

    @Test
    void aPlanOfTheNextYearLeavesThisYearAsItIs() {
        Catalogue before = FrozenCatalogue.read();
        Catalogue after = withNextYear().read();
        assertThat(after.at(LAST).indicators()).isEqualTo(before.at(LAST).indicators());
        assertThat(after.at(LAST).profiles()).isEqualTo(before.at(LAST).profiles());
        assertThat(after.at(NEXT).indicators())
                .extracting(Indicator::code, i -> i.target().threshold())
                .containsExactly(
                        tuple("cattle_herd", BigDecimal.valueOf(90000)),
                        tuple("new_enterprises", BigDecimal.valueOf(310)));
        assertThat(after.plan(NEXT)).map(Plan::number).contains("05-NQ/TU");
        assertThat(after.plan(LAST)).map(Plan::counted).contains(52);
    }

    /** Checks of all variables, or of all of a nature, would else be others in the years before. */
    @Test
    void whatIsAskedFromTheNextYearOnChangesNoCheckOfThisYear() {
        Catalogue before = withNextYear().read();
        Catalogue after = withNextYear()
                .edit(
                        "variables.csv",
                        text -> text.replace(
                                "\ntourist_arrivals,",
                                "\ntourist_nights,Số ngày khách,Tourist nights,ngày,nights,\"Ngân sách, doanh nghiệp, thương mại"
                                        + " và du lịch\",FLOW,INTEGER,0,0,1000000,DISTRICTS,,1 2 3 4,yes,,UBND_HUYEN,,,,,,"
                                        + "2022-Q1,,H_VH,,\ntourist_arrivals,"))
                .read();

        assertThat(after.at(LAST).rules()).isEqualTo(before.at(LAST).rules());
        assertThat(after.at(NEXT).rules()).isNotEqualTo(before.at(NEXT).rules());
        assertThat(CatalogueComparison.between(before, after))
                .isNotEmpty()
                .noneMatch(change -> change.toString().contains("2021"));
    }

    @Test
    void ofAYearWithoutAPlanNothingIsAssessed() {
        Catalogue catalogue = FrozenCatalogue.read();
        assertThat(catalogue.planned(LAST)).isTrue();
        assertThat(catalogue.planned(NEXT)).isFalse();
        assertThat(catalogue.at(NEXT).indicators()).isEmpty();
        assertThat(catalogue.window(NEXT)).isEmpty();
    }

    /**
     * 2022-Q1 from 15 December 2021 to 14 March 2022, due two days later, on Wednesday; 2022-Q4 ends on 14 December 2022, due on Friday.
     */
    @Test
    void theQuartersOfAYearWithAPlanFollowFromTheRule() {
        List<ReportingWindow> windows = withNextYear().read().windows();
        assertThat(windows).hasSize(8);
        assertThat(windows.get(4))
                .isEqualTo(new ReportingWindow(
                        NEXT,
                        "Quý I/2022",
                        LocalDate.of(2021, 12, 15),
                        LocalDate.of(2022, 3, 14),
                        LocalDate.of(2022, 3, 16)));
        assertThat(windows.get(7).deadline()).isEqualTo(LocalDate.of(2022, 12, 16));
    }

    /** 31 December 2022 and 46 days are 15 February 2023, a Wednesday; those of 2021 would be due on Tuesday, 15 February 2022. */
    @Test
    void whereYearsAreClosedEachHasAWindowAfterItsQuarters() {
        EditedCatalogue edited = withNextYear()
                .withLine(
                        "periods.csv",
                        "2021-Y,Số liệu năm 2021,n,2021-12-31,2021-12-31,2022-02-25,2021-12-31,2021-12-31,2022-02-28");
        assertThat(edited.read().windows())
                .extracting(window -> window.period().closing())
                .doesNotContain(true);

        Catalogue closed = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE, true).read(folder);

        assertThat(closed.windows()).hasSize(10);
        assertThat(closed.window(Period.closing(2021)))
                .map(ReportingWindow::deadline)
                .contains(LocalDate.of(2022, 2, 25));
        assertThat(closed.windows().get(9))
                .isEqualTo(new ReportingWindow(
                        Period.closing(2022),
                        "Năm 2022 (số liệu 31/12)",
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2023, 2, 15)));
        edited.edit(
                "quarters.csv",
                text -> text.replace("name_en\n", "name_en,closing_days,closing_name_vi\n")
                        .replace(" of {year}\n", " of {year},20,Chốt năm {year}\n"));
        Catalogue told = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE, true).read(folder);
        assertThat(told.window(Period.closing(2022)))
                .hasValueSatisfying(window ->
                        assertThat(window.nameVi() + " " + window.deadline()).isEqualTo("Chốt năm 2022 2023-01-20"));
    }

    /** Of 21 units the ten districts and the party's organisation office know something of 31 December. */
    @Test
    void anAnnualClosingAsksForTheFactsOfTheLastDayOnly() {
        Catalogue catalogue = FrozenCatalogue.read();
        Period closing = Period.closing(2021);
        assertThat(catalogue.owing(LAST)).hasSize(21);
        assertThat(catalogue.owing(closing)).hasSize(11).extracting(Unit::code).contains("608", "62.BTC_TU");
        assertThat(catalogue.form(catalogue.unit("62.BTC_TU").orElseThrow(), closing))
                .extracting(Variable::code)
                .containsExactly("party_orgs_total", "party_orgs_good_or_better");
        assertThat(catalogue.at(closing).indicators())
                .isEqualTo(catalogue.at(LAST).indicators());
    }

    @Test
    void aLineOfPeriodsSaysOtherwise() {
        assertThat(withNextYear()
                        .withLine(
                                "periods.csv",
                                "2022-Q2,Quý II/2022,n,2022-03-15,2022-06-14,2022-06-20,2022-04-01,2022-06-30,2022-07-04")
                        .read()
                        .window(new Period(2022, 2)))
                .map(ReportingWindow::deadline)
                .contains(LocalDate.of(2022, 6, 20));
    }

    /** 14 June 2024 is a Friday; one day later is a Saturday, so that the deadline is on Monday, 17 June. */
    @Test
    void aDeadlineOnAWeekendMovesToMonday() {
        Catalogue catalogue = new EditedCatalogue(folder)
                .withLine("plans.csv", "2024,9-NQ,2023-12-01,n,n,i,i,2.1")
                .withLine("targets.csv", target(2024, 1, "cattle_herd", 1))
                .edit("quarters.csv", text -> text.replace("ADMINISTRATIVE,1,15,2", "ADMINISTRATIVE,1,15,1"))
                .read();
        assertThat(catalogue.window(new Period(2024, 2)))
                .map(ReportingWindow::deadline)
                .contains(LocalDate.of(2024, 6, 17));
    }

    @Test
    void aFolderOfAnEarlierVersionHasItsTargetsInTheFirstPlan() throws Exception {
        EditedCatalogue given = new EditedCatalogue(folder);
        Earlier.undo(folder);
        Catalogue earlier = given.read();
        assertThat(earlier.at(LAST).indicators())
                .isEqualTo(FrozenCatalogue.read().at(LAST).indicators());
        assertThat(Files.readString(folder.resolve("indicators.csv"))).startsWith("code,");
        assertThat(earlier.at(NEXT).indicators()).isEmpty();
    }

    private EditedCatalogue withNextYear() {
        return new EditedCatalogue(folder)
                .withLine("plans.csv", "2022,05-NQ/TU,2021-12-06,Nghị quyết 05-NQ/TU,n,i,i,2.1")
                .withLine("targets.csv", target(2022, 1, "cattle_herd", 90000))
                .withLine("targets.csv", target(2022, 2, "new_enterprises", 310));
    }

    private static String target(int year, int no, String indicator, int value) {
        return year + "," + no + "," + indicator + ",2.1,no,GE,w,no," + value + ",,,,,q,,,";
    }

    /** Puts the targets back where earlier versions had them. */
    private static final class Earlier {
        private static final List<String> MOVED = IndicatorsCsv.EARLIER;

        private static void undo(Path folder) throws IOException {
            CatalogueErrors none = new CatalogueErrors();
            List<CsvRow> targets = rows(folder, "targets.csv", none);
            List<CsvRow> definitions = rows(folder, "indicators.csv", none);
            List<String> columns =
                    new ArrayList<>(CsvTable.header(Files.readAllBytes(folder.resolve("indicators.csv"))));
            columns.removeAll(List.of("valid_from", "valid_to"));
            StringBuilder text = new StringBuilder(String.join(",", columns) + "," + String.join(",", MOVED) + "\n");
            for (CsvRow target : targets) {
                CsvRow definition = definitions.stream()
                        .filter(row -> row.text("code").equals(target.text("indicator")))
                        .findFirst()
                        .orElseThrow();
                text.append(cells(definition, columns))
                        .append(',')
                        .append(cells(target, MOVED))
                        .append('\n');
            }
            Files.writeString(folder.resolve("indicators.csv"), text);
            String profiles = targets.stream()
                    .filter(row -> row.optional("profile").isPresent()
                            || row.optional("best_step").isPresent())
                    .map(row -> cells(row, List.of("indicator", "profile", "best_step")) + "\n")
                    .collect(Collectors.joining("", "indicator,profile,best_step\n", ""));
            Files.writeString(folder.resolve("targets.csv"), profiles);
            for (String added : List.of("plans.csv", "quarters.csv", "unit_changes.csv")) {
                Files.delete(folder.resolve(added));
            }
        }

        private static List<CsvRow> rows(Path folder, String file, CatalogueErrors errors) throws IOException {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            return CsvTable.read(file, bytes, CsvTable.header(bytes), errors);
        }

        private static String cells(CsvRow row, List<String> columns) {
            return columns.stream()
                    .map(column -> "\"" + row.text(column).replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(","));
        }
    }
}
