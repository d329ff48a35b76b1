package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.workbook.LibreOfficeRecalculation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.form.EditedForm;
import vn.kontum.report.submission.form.FormFixture;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.QuarterFigures;
import vn.kontum.report.submission.validation.RuleViolationExample;

/**
 * Every line of the rules: a form that breaks it comes back, is mended in LibreOffice or explained in its note, and
 * passes.
 */
@Tag("slow")
class CorrectedRulesTest {
    private static final String FORM = "Số liệu";

    @TempDir
    Path directory;

    /** Two figures of that one are wrong, so that no single one mends it. */
    private static final String TANGLED = "617";

    private final List<Case> cases = new ArrayList<>();

    private record Case(RuleViolationExample broken, ResponseFixture responses, EditedForm form, QuarterFigures kept) {}

    @BeforeEach
    void breakEach() {
        assumeTrue(LibreOfficeRecalculation.installed(), "LibreOffice is not installed");
        for (RuleViolationExample broken : RuleViolationExample.all()) {
            QuarterFigures figures = broken.figures();
            byte[] blank = FormFixture.form(figures.unit(), figures.period(), figures.history());
            EditedForm form = new EditedForm(blank);
            figures.figures().forEach(form::number);
            Period period = Period.parse(figures.period()).orElseThrow();
            ResponseFixture responseFixture = new ResponseFixture(directory, figures.unit(), period, figures.history());
            cases.add(new Case(broken, responseFixture, form, QuarterFigures.of(broken.whose())));
        }
    }

    @Test
    void rightFiguresMendWhatBlocks() throws Exception {
        List<Case> blocked = of(Rule.Severity.BLOCK);
        LibreOfficeEditor clerk = new LibreOfficeEditor(directory);
        for (Case each : blocked) {
            clerk.open(returned(each));
            each.broken()
                    .typed()
                    .forEach(code -> clerk.type(FORM, address(each, FormLayout.INPUT + code), figure(each, code)));
            clerk.save();
        }

        List<byte[]> saved = clerk.work();

        for (int i = 0; i < blocked.size(); i++) {
            ValidationResult validationResult = blocked.get(i).responses().validate(saved.get(i));
            assertThat(validationResult.outcome())
                    .as(blocked.get(i).broken() + " " + validationResult.findings())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void aReasonInTheNoteClearsWhatIsDoubtful() throws Exception {
        List<Case> doubtful = of(Rule.Severity.WARN);
        LibreOfficeEditor clerk = new LibreOfficeEditor(directory);
        for (Case each : doubtful) {
            byte[] bytes = each.form().bytes();
            Finding finding = only(each, each.responses().validate(bytes));
            assertThat(finding.explained()).isFalse();
            clerk.open(bytes);
            clerk.type(
                    FORM,
                    address(each, FormLayout.NOTE + finding.variable().orElseThrow()),
                    "Đã kiểm tra lại, số đúng");
            clerk.save();
        }

        List<byte[]> saved = clerk.work();

        for (int i = 0; i < doubtful.size(); i++) {
            Case each = doubtful.get(i);
            ValidationResult validationResult = each.responses().validate(saved.get(i));
            assertThat(only(each, validationResult).explained())
                    .as(each.broken().toString())
                    .isTrue();
        }
    }

    private List<Case> of(Rule.Severity severity) {
        List<Case> some = cases.stream()
                .filter(each -> each.broken().rule().severity() == severity)
                .filter(each -> !each.broken().whose().equals(TANGLED))
                .toList();
        assertThat(some).isNotEmpty();
        return some;
    }

    private static byte[] returned(Case each) {
        byte[] bytes = each.form().bytes();
        ValidationResult validationResult = each.responses().validate(bytes);
        only(each, validationResult);
        assertThat(validationResult.outcome()).as(each.broken().toString()).isEqualTo(Outcome.RETURNED);
        return each.responses().answer(bytes, validationResult);
    }

    private static Finding only(Case each, ValidationResult validationResult) {
        List<Finding> found = validationResult.findings().stream()
                .filter(finding -> finding.code().equals(each.broken().rule().id()))
                .toList();
        assertThat(found).as(each.broken() + " " + validationResult.findings()).isNotEmpty();
        return found.get(0);
    }

    private static String figure(Case each, String code) {
        return each.kept().figures().get(code).toPlainString();
    }

    private static String address(Case each, String name) {
        Cell cell = each.form().named(name);
        return new CellReference(cell).formatAsString(false);
    }
}
