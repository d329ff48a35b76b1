package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.FrozenCatalogue;

/** The plan of the next year, from the draft to the catalogue that counts, as an office goes about it. */
class CatalogueCommandsTest {
    @TempDir
    Path folder;

    private Path now;
    private Path next;

    @BeforeEach
    void aCatalogue() throws IOException {
        now = Files.createDirectories(folder.resolve("catalogue"));
        next = folder.resolve("next");
        FrozenCatalogue.copy(now);
    }

    /** 1. draft · 2. see what is to be decided · 3. fill in · 4. check · 5. see that only the new year changes. */
    @Test
    void aPlanIsDraftedFilledInCheckedAndCompared() throws Exception {
        CommandResult drafted = run("catalogue", "new-year", "2022", "--from", now, "--out", next);
        assertThat(drafted.exit()).as(drafted.err()).isZero();
        assertThat(drafted.out().replaceAll("\\s+", " "))
                .contains("54 lines of 2022", "multidimensional_poverty_reduction")
                .contains("catalogue check " + next)
                .contains("unit_aliases.csv: the spellings of units that are new", "contacts.csv: not drafted here")
                .contains("lines of communes: for each unit that is split")
                .contains("indicators.csv, line 21, basis_vi (new_rural_communes_added): the text still names 2021")
                .doesNotContain("line 28, name_vi");
        assertThat(next.resolve("units.csv")).hasSameBinaryContentAs(now.resolve("units.csv"));

        CommandResult open = run("catalogue", "check", next);
        assertThat(open.exit()).isEqualTo(7);
        assertThat(open.out().replaceAll("\\s+", " "))
                .contains("[plans.csv:3 number] is empty")
                .contains("[targets.csv:56 target] is empty, but comparator GE needs it")
                .contains("[targets.csv:57 target_min] is empty, but comparator RANGE needs it");

        CommandResult early = run("catalogue", "diff", now, next);
        assertThat(early.exit()).isEqualTo(7);
        assertThat(early.err().replaceAll("\\s+", " ")).contains("[plans.csv:3 number] is empty");

        fillIn();
        CommandResult good = run("catalogue", "check", next);
        assertThat(good.exit()).as(good.out()).isZero();
        assertThat(good.out()).contains("2021: Resolution 01-NQ/TU; 52 targets, 2 supplementary; 21 reporting units");
        assertThat(good.out()).contains("2022: Resolution 05-NQ/TU; 52 targets, 2 supplementary; 21 reporting units");

        CommandResult difference = run("catalogue", "diff", now, next);
        assertThat(difference.exit()).isZero();
        assertThat(difference.out())
                .contains("+ plan 2022: 2022-Q1 \u2013 2022-Q4", "+ target grdp_growth_rate: 2022-Q1 \u2013 2022-Q4")
                .doesNotContain("2021-");
    }

    @Test
    void aDraftOverwritesNothing() throws Exception {
        Files.createDirectories(next);
        CommandResult result = run("catalogue", "new-year", "2022", "--from", now, "--out", next);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(next).isEmptyDirectory();
        assertThat(run("catalogue", "new-year", "2021", "--from", now, "--out", folder.resolve("x"))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aYearThatHasAPlanOrIsNoneIsRefusedWithWhatHelps() {
        Path x = folder.resolve("x");
        assertThat(run("catalogue", "new-year", "2021", "--from", now, "--out", x)
                        .err())
                .contains("2021 has a plan in plans.csv already");
        assertThat(run("catalogue", "new-year", "22", "--from", now, "--out", x).exit())
                .isEqualTo(2);
        assertThat(x).doesNotExist();
    }

    @Test
    void aGapOfYearsAndIndicatorsAndUnitsThatHaveEndedAreToldWithTheDraft() throws Exception {
        Path indicators = now.resolve("indicators.csv");
        List<String> lines = Files.readAllLines(indicators);
        Files.write(
                indicators,
                lines.stream()
                        .map(line -> line.startsWith("ngoc_linh_ginseng_new_area,")
                                ? line.replaceFirst(",?$", ",2022-Q4")
                                : line)
                        .toList());
        Path units = now.resolve("units.csv");
        List<String> ended = Files.readAllLines(units).stream()
                .map(line -> line.matches("[^,]*,(DISTRICT|DEPARTMENT),.*") ? line + ",,2023-Q4" : line)
                .toList();
        Files.write(units, ended);

        String said = run("catalogue", "new-year", "2024", "--from", now, "--out", next)
                .out();

        assertThat(said.replaceAll("\\s+", " "))
                .contains("NO reporting unit exists in 2024")
                .contains("2022, 2023 have no plan")
                .contains("not in force in 2024 any more were not carried over: ngoc_linh_ginseng_new_area");
        assertThat(Files.readString(next.resolve("targets.csv"))).doesNotContain("2024,13,");
    }

    /** The oldest plan is followed, or the indicators where there is none at all. */
    @Test
    void theFirstPlanOfAllIsDraftedToo() throws Exception {
        assertThat(run("catalogue", "new-year", "2020", "--from", now, "--out", folder.resolve("before"))
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("2020 is before the first plan (of 2021)", "history import", "54 lines of 2020");

        for (String table : List.of("plans.csv", "targets.csv")) {
            Files.write(
                    now.resolve(table), Files.readAllLines(now.resolve(table)).subList(0, 1));
        }
        CommandResult first = run("catalogue", "new-year", "2022", "--from", now, "--out", next, "--json");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.json().at("/from").asString()).isEmpty();
        assertThat(first.json().at("/targets").asInt()).isEqualTo(54);
        assertThat(Files.readString(next.resolve("targets.csv"))).contains("2022,1,grdp_growth_rate,,no,");
    }

    @Test
    void cataloguesThatAreAlikeDifferInNothing() {
        assertThat(run("catalogue", "diff", now, now).exit()).isEqualTo(5);
    }

    @Test
    void aNameThatEndsWithItsOwnUnitIsToldAndCountsAllTheSame() throws Exception {
        replace(now.resolve("indicators.csv"), "Lượt khách du lịch đến tỉnh", "Khách du lịch đến tỉnh (lượt khách)");

        CommandResult checked = run("catalogue", "check", now);

        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(checked.out().replaceAll("\\s+", " "))
                .contains("Warning: indicators.csv, tourist_arrivals, name_vi: \"Khách du lịch đến tỉnh (lượt khách)\"")
                .contains("tourist_arrivals, name_en: \"Tourist arrivals (visits)\" ends with its own unit");
        assertThat(run("catalogue", "check", now, "--json").out()).contains("\"repeatedMeasures\"", "\"lượt khách\"");
    }

    @Test
    void aUnitThatNoFormAsksForAnythingIsTold() throws Exception {
        Path variables = now.resolve("variables.csv");
        Files.write(
                variables,
                Files.readAllLines(variables).stream()
                        .map(line -> line.contains(",62.BQL_KKT,") ? line.replace(",62.BQL_KKT,", ",62.SCT,") : line)
                        .toList());

        assertThat(run("catalogue", "check", now).out().replaceAll("\\s+", " "))
                .contains("Warning: units.csv, 62.BQL_KKT: no form of 2021 asks this unit for anything");
    }

    /** Of the catalogue that the product brings, whatever is added to it. */
    @Test
    void theShippedCatalogueRepeatsNoUnit() {
        assertThat(run("catalogue", "check", Path.of("config", "catalogue")).out())
                .doesNotContain("Warning:");
    }

    @Test
    void anEditedTargetChangesTheQuartersOfItsYear() throws Exception {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        FrozenCatalogue.copy(edited);
        replace(edited.resolve("targets.csv"), ",no,10,,,,,Tốc độ", ",no,11,,,,,Tốc độ");
        assertThat(run("catalogue", "diff", now, edited, "--json").out())
                .contains("\"grdp_growth_rate\"", "\"target\"", "2021-Q1", "2021-Q4");
    }

    /** What a person would do: the document, and for every target last year's figures and sentence again. */
    private void fillIn() throws IOException {
        replace(
                next.resolve("plans.csv"),
                "\n2022,,,,,",
                "\n2022,05-NQ/TU,2021-12-06,Nghị quyết số 05-NQ/TU,Resolution 05-NQ/TU,");
        Path targets = next.resolve("targets.csv");
        List<String> lines = Files.readAllLines(targets);
        String before = String.join("\n", lines.subList(1, 55));
        String header = lines.get(0);
        Files.writeString(targets, header + "\n" + before + "\n" + before.replaceAll("(?m)^2021,", "2022,") + "\n");
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.write(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static CommandResult run(Object... words) {
        String[] line = new String[words.length + 2];
        for (int i = 0; i < words.length; i++) {
            line[i] = words[i].toString();
        }
        line[words.length] = "--lang";
        line[words.length + 1] = "en";
        return CommandResult.line(line);
    }
}
