package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** Forms filled in at random: what the sheet says of every rule and every cell is what the server says. */
class FormAgreementTest {
    private static final int FILLINGS = 14;
    /** In the first fillings, what the form fills in by itself is left as it is; later somebody types numbers over it. */
    private static final int GIVEN_KEPT = 4;

    private static final List<String> FORMS = List.of(
            "608 2021-Q4",
            "615 2021-Q2",
            "617 2021-Q3",
            "618 2021-Q1",
            "62.CTK 2021-Q2",
            "62.CAT 2021-Q3",
            "62.SGDDT 2021-Q4",
            "62.BTC_TU 2021-Q4",
            "62.BQL_KKT 2021-Q2",
            "62.CAT 2021-Q4");

    /** Without the checks that need code: they look at other units, which a sheet cannot. */
    private static final List<ProgrammedRule> SILENT = ProgrammedRules.all().stream()
            .<ProgrammedRule>map(check -> new Silent(check.name()))
            .toList();

    /** Declared limits look at several earlier quarters, which a sheet does not have; an administrator decides about them. */
    private static final String BEYOND_LIMIT = FindingCode.BEYOND_LIMIT.name();

    private record Silent(String name) implements ProgrammedRule {
        @Override
        public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
            return List.of();
        }
    }

    private final Random random = new Random(20210316);
    private final Map<String, Set<String>> seen = new TreeMap<>();

    @TempDir
    Path directory;

    @Test
    void sheetAndServerAgreeOnEveryRuleAndEveryCell() {
        agree(2);
    }

    @Test
    @Tag("slow")
    void sheetAndServerAgreeWhateverWasReportedBefore() {
        agree(6);
    }

    private void agree(int histories) {
        for (String form : FORMS) {
            for (int i = 0; i < histories; i++) {
                PriorSubmissions history = history(form.split(" ")[0]);
                EditedForm typed = new EditedForm(FormFixture.form(form.split(" ")[0], form.split(" ")[1], history));
                for (int filling = 0; filling < FILLINGS; filling++) {
                    fill(form, typed, filling < GIVEN_KEPT);
                    if (filling % 2 == 0 && filling >= GIVEN_KEPT) {
                        addUp(form, typed);
                    }
                    compare(form, history, typed);
                }
            }
        }

        List<String> expressible = FormFixture.CATALOGUE.rules().stream()
                .filter(rule -> rule.expression().isPresent())
                .filter(rule ->
                        rule.level().filter(l -> l.name().equals("PROVINCE")).isEmpty())
                .filter(rule -> rule.subjects().stream()
                        .flatMap(code -> FormFixture.CATALOGUE.variable(code).stream())
                        .noneMatch(Variable::retired))
                .map(Rule::key)
                .toList();
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(expressible);
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy((rule, outcomes) -> assertThat(outcomes).contains("0", "1"));
    }

    private void fill(String form, EditedForm typed, boolean keepGiven) {
        String[] words = form.split(" ");
        for (Variable variable : FormFixture.CATALOGUE.form(FormFixture.unit(words[0]), FormFixture.period(words[1]))) {
            if (!typed.given(variable.code())) {
                fill(typed, variable);
            } else if (!keepGiven) {
                typed.number(variable.code(), figure(variable));
            }
            String none = variable.code().length() % 2 == 0 ? " " : "\u00A0";
            typed.note(variable.code(), random.nextInt(3) == 0 ? "kiểm kê lại" : none);
        }
    }

    /** Sums that chance would hardly ever get right. */
    private void addUp(String form, EditedForm typed) {
        if (form.startsWith("6") && !form.startsWith("62")) {
            typed.number("population_start", "1010").number("live_births", "7").number("deaths", "2");
            typed.number("in_migrants", "3").number("out_migrants", "5").number("population_end", "1013");
            typed.number("urban_households", "250")
                    .number("rural_households", "11")
                    .number("households_total", "261");
        } else if (form.startsWith("62.CTK")) {
            typed.number("grdp_current_aff", "20.25").number("grdp_current_industry", "30.5");
            typed.number("grdp_current_services", "40").number("grdp_current_net_product_taxes", "9.25");
            typed.number("grdp_current_total", "100");
        }
    }

    private void fill(EditedForm typed, Variable variable) {
        String code = variable.code();
        switch (random.nextInt(40)) {
            case 0 -> typed.blank(code);
            case 1 -> typed.text(code, "-");
            case 2 -> typed.text(code, code.length() % 2 == 0 ? " - " : "\u00A0- ");
            case 3 -> typed.text(code, "[x]");
            case 4 -> typed.text(code, "[X] ");
            case 5 -> typed.text(code, "\u2026");
            case 6 -> typed.text(code, "chưa rõ");
            case 7 -> typed.text(code, code.length() % 2 == 0 ? "  " : "\u00A0 \u00A0");
            case 8 -> typed.number(code, new BigDecimal("2.5"));
            case 9 -> typed.number(code, variable.max().add(BigDecimal.ONE));
            case 10 -> typed.number(code, variable.max());
            default -> typed.number(code, figure(variable));
        }
    }

    /** Near the smallest value, so that figures are often equal and often break rules; now and then far above. */
    private BigDecimal figure(Variable variable) {
        BigDecimal low = variable.min().setScale(0, RoundingMode.UP);
        return switch (random.nextInt(8)) {
            case 0 -> low.add(BigDecimal.valueOf(random.nextInt(100)));
            case 1 -> variable.max().subtract(BigDecimal.valueOf(random.nextInt(3)));
            default -> low.add(BigDecimal.valueOf(random.nextInt(7)));
        };
    }

    private PriorSubmissions history(String unit) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Variable variable : FormFixture.CATALOGUE.variables()) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                if (variable.assignedTo(FormFixture.unit(unit)) && random.nextInt(12) > 0) {
                    figures.put(new Period(2021, quarter) + variable.code(), figure(variable));
                    figures.put(new Period(2020, quarter) + variable.code(), figure(variable));
                }
            }
        }
        return (who, period, variable) -> Optional.ofNullable(figures.get(period + variable));
    }

    private void compare(String form, PriorSubmissions history, EditedForm typed) {
        String[] words = form.split(" ");
        ValidationResult validationResult =
                new FormFixture.Judge(directory, history, SILENT).validate(words[0], words[1], typed.bytes());
        Submission submission = validationResult.submission().orElseThrow();
        ValidationContext validationContext = new ValidationContext(FormFixture.CATALOGUE, history, submission);
        FormOutline plan = new FormOutline(FormFixture.CATALOGUE, validationContext.unit(), validationContext.period());
        Sheet sheet = new Sheet(typed, plan);
        for (Rule rule : plan.rules()) {
            String said = sheet.outcome(rule);
            seen.computeIfAbsent(rule.key(), key -> new TreeSet<>()).add(said);
            assertThat(said).as(rule.key() + " on " + form).isEqualTo(server(rule, validationContext));
        }
        for (FormOutline.VariableRow variableRow : plan.lines()) {
            String mark = sheet.mark(variableRow);
            ReportedValue reportedValue =
                    validationContext.reading(variableRow.variable().code()).orElseThrow();
            assertThat(mark)
                    .as(form + " " + reportedValue + validationResult.findings())
                    .isEqualTo(mark(reportedValue, validationResult));
        }
        assertThat(sheet.status().startsWith("✓"))
                .as(form + " " + sheet.status())
                .isEqualTo(validationResult.outcome() != Outcome.RETURNED);
    }

    private static String server(Rule rule, ValidationContext validationContext) {
        Expression.Value value = rule.expression().orElseThrow().evaluate(validationContext::figure);
        return value.truth().map(holds -> holds ? "0" : "1").orElse("");
    }

    /** The mark that the server's findings amount to. */
    private static String mark(ReportedValue reportedValue, ValidationResult validationResult) {
        List<Finding> own = validationResult.findings().stream()
                .filter(finding -> !finding.code().equals(BEYOND_LIMIT))
                .filter(finding -> finding.variable()
                        .filter(reportedValue.variable()::equals)
                        .isPresent())
                .toList();
        boolean unavailable = reportedValue.status() == ReportedValue.Status.NOT_AVAILABLE;
        if (own.stream().anyMatch(Finding::blocks)) {
            return "✗";
        }
        if (own.stream().anyMatch(Finding::open)) {
            return "!";
        }
        if (unavailable || own.stream().anyMatch(Finding::explained)) {
            return "○";
        }
        return reportedValue.status() == ReportedValue.Status.BLANK ? "" : "✓";
    }

    /** What the workbook itself computes. */
    private static final class Sheet {
        private final EditedForm typed;
        private final FormOutline plan;
        private final XSSFFormulaEvaluator evaluator;

        Sheet(EditedForm typed, FormOutline plan) {
            this.typed = typed;
            this.plan = plan;
            this.evaluator = typed.book().getCreationHelper().createFormulaEvaluator();
        }

        String outcome(Rule rule) {
            XSSFSheet lists = typed.book().getSheet(FormLayout.LISTS_SHEET);
            return text(lists.getRow(HiddenSheetLayout.FIRST_ROW + plan.rules().indexOf(rule))
                    .getCell(HiddenSheetLayout.RULE_BROKEN));
        }

        String mark(FormOutline.VariableRow variableRow) {
            String said = text(typed.cell(variableRow.variable().code(), FormLayout.CHECK_COLUMN));
            return said.isEmpty() ? "" : said.substring(0, 1);
        }

        String status() {
            return text(typed.book()
                    .getSheet(new FormTexts().formSheet())
                    .getRow(FormOutline.STATUS_ROW)
                    .getCell(FormLayout.NUMBER_COLUMN));
        }

        private String text(Cell cell) {
            return evaluator
                    .evaluate(cell)
                    .formatAsString()
                    .replaceAll("^\"|\"$", "")
                    .replaceAll("\\.0$", "");
        }
    }
}
