package vn.kontum.report.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.catalogue.limit.FigureBounds;

/** A province of three districts that counts its people: enough to see the order of work. */
final class SmallCatalogue {
    private SmallCatalogue() {}

    static Catalogue make() {
        return UndatedCatalogue.of(
                List.of(unit("62", Unit.Level.PROVINCE), district("608"), district("610"), district("611")),
                List.of(people()),
                List.of(indicator()),
                List.of(),
                List.of(window(1), window(2), window(3), window(4)),
                new UnitNames(Map.of()),
                "c".repeat(64),
                List.of(),
                List.of(),
                FigureBounds.none(),
                List.of());
    }

    private static Unit district(String code) {
        return unit(code, Unit.Level.DISTRICT);
    }

    private static Unit unit(String code, Unit.Level level) {
        return new Unit(
                code, level, level == Unit.Level.PROVINCE ? Optional.empty() : Optional.of("62"), code, code, Map.of());
    }

    private static ReportingWindow window(int quarter) {
        LocalDate first = LocalDate.of(2021, quarter * 3 - 2, 1);
        return new ReportingWindow(
                new Period(2021, quarter),
                "quý " + quarter,
                first,
                first.plusMonths(3).minusDays(1),
                first.plusMonths(3).plusDays(5));
    }

    private static Variable people() {
        return new Variable(
                "population_start",
                "Dân số",
                "People",
                "người",
                "person",
                "Dân số",
                Variable.Nature.FLOW,
                Variable.Type.INTEGER,
                0,
                BigDecimal.ZERO,
                BigDecimal.valueOf(1_000_000),
                Variable.Assignment.DISTRICTS,
                Optional.empty(),
                Set.of(1, 2, 3, 4),
                true,
                Optional.empty(),
                "",
                Variable.Reference.WINDOW,
                List.of(),
                Optional.empty(),
                Validity.ALWAYS,
                Variable.OnForm.ASKED);
    }

    private static Indicator indicator() {
        return new Indicator(
                1,
                "people",
                "2.1",
                "Dân số",
                "People",
                "Dân số",
                "People",
                "",
                "người",
                "person",
                0,
                new Target(
                        Target.Comparator.GE,
                        "từ",
                        false,
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO),
                Indicator.Direction.HIGHER_BETTER,
                Optional.empty(),
                Set.of(1, 2, 3, 4),
                false,
                ExpressionCompiler.parse("population_start"),
                Optional.empty(),
                false,
                "CTK",
                "Cục Thống kê",
                false,
                "",
                "",
                "",
                List.of(),
                Validity.ALWAYS);
    }
}
