package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;

/**
 * Every figure of the sample year typed wrongly, one by one: how many nobody asks about. Most of those are first figures of small areas
 * and visits, whose season allows tenfold changes, and counts below twenty. Who makes a rule stricter lowers the numbers, and looks at
 * {@link PlausibilityTest} for what is asked about right figures.
 */
@Tag("slow")
class TypingErrorsTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();

    @TempDir
    static Path directory;

    private final Map<String, Integer> passed = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();

    @Test
    void fewFiguresOfAnotherSizePass() {
        ReportedYears sample = ReportedYears.ofSample(CATALOGUE, directory);
        sample.figures(2021).forEach(figure -> type(sample, figure));

        assertThat(all).isEqualTo(Map.of("one", 1781, "tenfold", 1841, "tenth", 1841));
        assertThat(passed)
                .hasEntrySatisfying("one", count -> assertThat(count).isLessThanOrEqualTo(188))
                .hasEntrySatisfying("tenfold", count -> assertThat(count).isLessThanOrEqualTo(128))
                .hasEntrySatisfying("tenth", count -> assertThat(count).isLessThanOrEqualTo(358));
    }

    private void type(ReportedYears sample, ReportedYears.Figure figure) {
        Variable variable =
                CATALOGUE.at(figure.period()).variable(figure.variable()).orElseThrow();
        Map<String, BigDecimal> wrong = Map.of(
                "tenfold", figure.value().multiply(BigDecimal.TEN),
                "tenth", figure.value().divide(BigDecimal.TEN, variable.decimals(), RoundingMode.HALF_UP),
                "one", BigDecimal.ONE);
        wrong.forEach((slip, typed) -> {
            if (typed.compareTo(figure.value()) != 0) {
                all.merge(slip, 1, Integer::sum);
                boolean possible = typed.compareTo(variable.min()) >= 0 && typed.compareTo(variable.max()) <= 0;
                List<Finding> asked = possible ? sample.asked(figure, typed) : List.of();
                if (possible && asked.isEmpty()) {
                    passed.merge(slip, 1, Integer::sum);
                }
            }
        });
    }
}
