package vn.kontum.report.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.text.Messages;

class LineageOutputTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private final Indicator budget = CATALOGUE.indicator("state_budget_revenue").orElseThrow();
    private final Variable insured = CATALOGUE.variable("insured_persons").orElseThrow();

    @Test
    void namesAndMeasuresAreInTheLanguageOfTheCommand() {
        assertThat(printed(Locale.ENGLISH))
                .contains(budget.nameEn(), budget.measureEn(), insured.nameEn(), insured.measureEn())
                .doesNotContain(budget.nameVi(), insured.nameVi());
        assertThat(printed(Messages.VIETNAMESE))
                .contains(budget.nameVi(), budget.measureVi(), insured.nameVi(), insured.measureVi());
    }

    /** GRDP of the whole province over the people of nine districts is no figure, and its parts do not pass for one. */
    @Test
    void aSumThatLacksAUnitSaysSo() {
        Indicator perHead = CATALOGUE.indicator("grdp_per_capita").orElseThrow();

        String printed = printed(
                Messages.VIETNAMESE,
                perHead,
                new Coverage(10, 11, List.of("613"), Optional.empty()),
                Map.of("grdp_current_total", BigDecimal.TEN, "population_avg", BigDecimal.ONE));

        assertThat(printed).contains("population_avg = 1 [một phần]");
        assertThat(printed).containsPattern("grdp_current_total = 10\\R");
    }

    private String printed(Locale locale) {
        return printed(locale, budget, new Coverage(1, 1, List.of(), Optional.empty()), Map.of());
    }

    private String printed(Locale locale, Indicator indicator, Coverage coverage, Map<String, BigDecimal> sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LineageTree traced = new LineageTree(
                indicator.code(),
                indicator.nameVi(),
                "62",
                "2021-Q4",
                1,
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                indicator.measureVi(),
                indicator.formula().source(),
                coverage,
                sums,
                List.of(new LineageTree.LineageBranch(
                        insured.code(), insured.nameVi(), insured.measureVi(), List.of())),
                FigureStatus.COMPLETE);
        new LineageOutput(traced, CATALOGUE)
                .print(new TextPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), locale, false));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
