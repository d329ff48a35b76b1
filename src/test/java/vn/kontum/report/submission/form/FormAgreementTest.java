package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Expression;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.CodedCheck;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.Scrutiny;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.check.StandardChecks;

/** Forms filled in at random: what the sheet says of every rule and every cell is what the server says. */
class FormAgreementTest {
    private static final int HISTORIES = 3;
    private static final int FILLINGS = 14;
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
    private static final List<CodedCheck> SILENT = StandardChecks.all().stream()
            .<CodedCheck>map(check -> new Silent(check.name()))
            .toList();

    private record Silent(String name) implements CodedCheck {
        @Override
        public List<Doubt> doubts(Rule rule, Scrutiny scrutiny) {
            return List.of();
        }
    }

    private final Random random = new Random(20210316);
    private final Map<String, Set<String>> seen = new TreeMap<>();

    @TempDir
    Path directory;

    @Test
    void sheetAndServerAgreeOnEveryRuleAndEveryCell() {
        for (String form : FORMS) {
            for (int i = 0; i < HISTORIES; i++) {
                History history = history(form.split(" ")[0]);
                TypedForm typed = new TypedForm(FormDesk.form(form.split(" ")[0], form.split(" ")[1], history));
                for (int filling = 0; filling < FILLINGS; filling++) {
                    fill(form, typed);
                    if (filling % 2 == 0) {
                        addUp(form, typed);
                    }
                    compare(form, history, typed);
                }
            }
        }

        List<String> expressible = FormDesk.CATALOGUE.rules().stream()
                .filter(rule -> rule.expression().isPresent())
                .filter(rule ->
                        rule.level().filter(l -> l.name().equals("PROVINCE")).isEmpty())
                .filter(rule -> rule.subjects().stream()
                        .flatMap(code -> FormDesk.CATALOGUE.variable(code).stream())
                        .noneMatch(Variable::retired))
                .map(Rule::key)
                .toList();
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(expressible);
        assertThat(seen).allSatisfy((rule, outcomes) -> assertThat(outcomes).contains("0", "1"));
    }

    private void fill(String form, TypedForm typed) {
        String[] words = form.split(" ");
        for (Variable variable : FormDesk.CATALOGUE.form(FormDesk.unit(words[0]), FormDesk.period(words[1]))) {
            fill(typed, variable);
            typed.note(variable.code(), random.nextInt(3) == 0 ? "kiểm kê lại" : " ");
        }
    }

    /** Sums that chance would hardly ever get right. */
    private void addUp(String form, TypedForm typed) {
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

    private void fill(TypedForm typed, Variable variable) {
        String code = variable.code();
        switch (random.nextInt(40)) {
            case 0 -> typed.blank(code);
            case 1 -> typed.text(code, "-");
            case 2 -> typed.text(code, " - ");
            case 3 -> typed.text(code, "[x]");
            case 4 -> typed.text(code, "[X] ");
            case 5 -> typed.text(code, "\u2026");
            case 6 -> typed.text(code, "chưa rõ");
            case 7 -> typed.text(code, "  ");
            case 8 -> typed.number(code, new BigDecimal("2.5"));
            case 9 -> typed.number(code, variable.max().add(BigDecimal.ONE));
            case 10 -> typed.number(code, variable.max());
            default -> typed.number(code, figure(variable));
        }
    }

    /** Near the smallest value, so that figures are often equal and often break rules; now and then far above. */
    private BigDecimal figure(Variable variable) {
        BigDecimal low = variable.min().setScale(0, java.math.RoundingMode.UP);
        return switch (random.nextInt(8)) {
            case 0 -> low.add(BigDecimal.valueOf(random.nextInt(100)));
            case 1 -> variable.max().subtract(BigDecimal.valueOf(random.nextInt(3)));
            default -> low.add(BigDecimal.valueOf(random.nextInt(7)));
        };
    }

    private History history(String unit) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Variable variable : FormDesk.CATALOGUE.variables()) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                if (variable.assignedTo(FormDesk.unit(unit)) && random.nextInt(12) > 0) {
                    figures.put(new Period(2021, quarter) + variable.code(), figure(variable));
                    figures.put(new Period(2020, quarter) + variable.code(), figure(variable));
                }
            }
        }
        return (who, period, variable) -> Optional.ofNullable(figures.get(period + variable));
    }

    private void compare(String form, History history, TypedForm typed) {
        String[] words = form.split(" ");
        Judgement judgement = new FormDesk.Judge(directory, history, SILENT).judge(words[0], words[1], typed.bytes());
        Submission submission = judgement.submission().orElseThrow();
        Scrutiny scrutiny = new Scrutiny(FormDesk.CATALOGUE, history, submission);
        FormPlan plan = new FormPlan(FormDesk.CATALOGUE, scrutiny.unit(), scrutiny.period());
        Sheet sheet = new Sheet(typed, plan);
        for (Rule rule : plan.rules()) {
            String said = sheet.outcome(rule);
            seen.computeIfAbsent(rule.key(), key -> new TreeSet<>()).add(said);
            assertThat(said).as(rule.key() + " on " + form).isEqualTo(server(rule, scrutiny));
        }
        for (FormPlan.Line line : plan.lines()) {
            String mark = sheet.mark(line);
            Reading reading = scrutiny.reading(line.variable().code()).orElseThrow();
            assertThat(mark).as(form + " " + reading + judgement.findings()).isEqualTo(mark(reading, judgement));
        }
        assertThat(sheet.status().startsWith("✓"))
                .as(form + " " + sheet.status())
                .isEqualTo(judgement.outcome() == Outcome.ACCEPTED);
    }

    private static String server(Rule rule, Scrutiny scrutiny) {
        Expression.Value value = rule.expression().orElseThrow().evaluate(scrutiny::figure);
        return value.truth().map(holds -> holds ? "0" : "1").orElse("");
    }

    /** The mark that the server's findings amount to. */
    private static String mark(Reading reading, Judgement judgement) {
        List<Finding> own = judgement.findings().stream()
                .filter(finding ->
                        finding.variable().filter(reading.variable()::equals).isPresent())
                .toList();
        boolean unavailable = reading.status() == Reading.Status.NOT_AVAILABLE;
        if (own.stream().anyMatch(Finding::blocks)) {
            return "✗";
        }
        if (own.stream().anyMatch(Finding::open)) {
            return "!";
        }
        if (unavailable || own.stream().anyMatch(Finding::explained)) {
            return "○";
        }
        return reading.status() == Reading.Status.BLANK ? "" : "✓";
    }

    /** What the workbook itself computes. */
    private static final class Sheet {
        private final TypedForm typed;
        private final FormPlan plan;
        private final org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator evaluator;

        Sheet(TypedForm typed, FormPlan plan) {
            this.typed = typed;
            this.plan = plan;
            this.evaluator = typed.book().getCreationHelper().createFormulaEvaluator();
        }

        String outcome(Rule rule) {
            XSSFSheet lists = typed.book().getSheet(FormLayout.LISTS_SHEET);
            return text(lists.getRow(ListPlaces.FIRST_ROW + plan.rules().indexOf(rule))
                    .getCell(ListPlaces.RULE_BROKEN));
        }

        String mark(FormPlan.Line line) {
            String said = text(typed.cell(line.variable().code(), FormLayout.CHECK_COLUMN));
            return said.isEmpty() ? "" : said.substring(0, 1);
        }

        String status() {
            return text(typed.book()
                    .getSheet(new FormWords().formSheet())
                    .getRow(FormPlan.STATUS_ROW)
                    .getCell(0));
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
