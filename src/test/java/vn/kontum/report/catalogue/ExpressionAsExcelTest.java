package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.Expression.Value;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;

/**
 * The two readings of an expression say the same: on every line of the catalogue, and on expressions grown at random.
 */
class ExpressionAsExcelTest {
    private static final int ROWS = 60;

    private final Random random = new Random(20210316);
    private final List<Expression> catalogue = Stream.concat(
                    ShippedCatalogue.read().rules().stream().flatMap(rule -> rule.expression().stream()),
                    ShippedCatalogue.read().indicators().stream().map(Indicator::formula))
            .toList();

    /** 63 rules and 54 formulas: 117 expressions × 60 rows = 7 020. */
    @Test
    void theCatalogueSaysTheSameInJavaAndInExcel() throws IOException {
        assertThat(compare(catalogue)).isEqualTo(117 * ROWS);
    }

    /** 200 expressions × 60 rows = 12 000. */
    @Test
    void expressionsGrownAtRandomSayTheSameInJavaAndInExcel() throws IOException {
        List<Expression> grown = Stream.generate(
                        () -> ExpressionCompiler.parse(random.nextBoolean() ? number(4, true) : truth(3)))
                .filter(expression -> !expression.names().isEmpty())
                .limit(200)
                .toList();
        assertThat(compare(grown)).isEqualTo(200 * ROWS);
    }

    /** NOT, MIN and MAX beside the functions of the form's list: POI and LibreOffice evaluate them too. */
    @Test
    void onlyFunctionsThatEverySpreadsheetKnowsAreUsed() {
        Set<String> used = catalogue.stream()
                .flatMap(e -> Pattern.compile("[A-Z]+(?=\\()")
                        .matcher(e.excel(name -> "x"))
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isSubsetOf("ABS", "AND", "MAX", "MIN", "NOT", "OR");
    }

    private int compare(List<Expression> expressions) throws IOException {
        int compared = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet().createRow(0);
            XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Expression expression : expressions) {
                List<Name> names = List.copyOf(expression.names());
                Cell formula = row.createCell(0);
                formula.setCellFormula(
                        expression.excel(name -> CellReference.convertNumToColString(names.indexOf(name) + 1) + "1"));
                for (int i = 0; i < ROWS; i++, compared++) {
                    Map<Name, BigDecimal> figures =
                            names.stream().collect(Collectors.toMap(name -> name, name -> figure()));
                    names.forEach(name -> row.createCell(names.indexOf(name) + 1)
                            .setCellValue(figures.get(name).doubleValue()));
                    evaluator.clearAllCachedResultValues();
                    assertSame(expression, figures, evaluator.evaluate(formula));
                }
            }
        }
        return compared;
    }

    private static void assertSame(Expression expression, Map<Name, BigDecimal> figures, CellValue excel) {
        Value ours = expression.evaluate(name -> Optional.of(figures.get(name)));
        String what = expression.source() + " over " + figures;
        if (ours.absent()) {
            assertThat(excel.getCellType()).as(what).isEqualTo(CellType.ERROR);
            assertThat(excel.getErrorValue()).as(what).isEqualTo(FormulaError.DIV0.getCode());
        } else if (expression.saysTruth()) {
            assertThat(excel.getCellType()).as(what).isEqualTo(CellType.BOOLEAN);
            assertThat(ours.truth()).as(what).contains(excel.getBooleanValue());
        } else {
            double number = ours.number().orElseThrow().doubleValue();
            assertThat(excel.getCellType()).as(what).isEqualTo(CellType.NUMERIC);
            assertThat(excel.getNumberValue()).as(what).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        }
    }

    /** Often equal, often zero, and with eighths exact in both readings, so that ties and zero denominators are met. */
    private BigDecimal figure() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(3));
            case 1 -> BigDecimal.valueOf(random.nextInt(12));
            case 2 -> BigDecimal.valueOf(random.nextInt(100_000));
            default -> BigDecimal.valueOf(random.nextInt(80_000)).divide(BigDecimal.valueOf(8));
        };
    }

    /** Truths are grown without division: 1/3*3 is 1 in binary floating point and just below it with 34 digits. */
    private String truth(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return number(2, false) + pick(" < ", " <= ", " == ", " != ", " >= ", " > ") + number(2, false);
        }
        return switch (random.nextInt(4)) {
            case 0 -> "not (" + truth(depth - 1) + ")";
            case 1 -> "(" + truth(depth - 1) + ") => (" + truth(depth - 1) + ")";
            case 2 -> "(" + truth(depth - 1) + ") or " + number(1, false) + " > " + number(1, false);
            default -> "(" + truth(depth - 1) + ") and (" + truth(depth - 1) + ")";
        };
    }

    private String number(int depth, boolean divide) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return pick("x", "y", "z", "prev(x)", "ytd(y)", "2", "0.5", "100");
        }
        return switch (random.nextInt(7)) {
            case 0 -> "-" + number(0, divide);
            case 1 -> "abs(" + number(depth - 1, divide) + ")";
            case 2 -> pick("min", "max") + "(" + number(depth - 1, divide) + ", " + number(depth - 1, divide) + ")";
            case 3 ->
                "(" + number(depth - 1, divide) + ")" + pick(" - ", " * ") + "(" + number(depth - 1, divide) + ")";
            case 4 -> divide ? "(" + number(depth - 1, true) + ") / " + number(0, true) : number(0, false);
            default -> number(depth - 1, divide) + pick(" + ", " - ", " * ") + number(depth - 1, divide);
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
