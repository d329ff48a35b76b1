package vn.kontum.report.submission.form;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/**
 * What input cells say when entered, and how the check column colours what it says.
 *
 * @implNote A validation never forbids; {@code [x]} and a dash must always be possible.
 */
final class InputValidationWriter {
    private final FormOutline plan;
    private final FormTexts words;

    InputValidationWriter(FormOutline plan, FormTexts words) {
        this.plan = plan;
        this.words = words;
    }

    void write(FormSheetBuilder draft) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(draft.sheet());
        plan.lines().forEach(variableRow -> prompt(draft.sheet(), helper, variableRow));
        revision(draft.sheet(), helper);
        colours(draft, new CellAddress(FormOutline.STATUS_ROW, FormLayout.NUMBER_COLUMN), FormOutline.STATUS_ROW);
        if (!plan.lines().isEmpty()) {
            colours(draft, new CellAddress(FormOutline.FIRST_ROW, FormLayout.CHECK_COLUMN), plan.end() - 1);
            plan.lines().forEach(variableRow -> highlightDeviation(draft, variableRow));
        }
    }

    /** Marks a change against the newest earlier figure that is larger than the catalogue calls plausible. */
    private void highlightDeviation(FormSheetBuilder draft, FormOutline.VariableRow variableRow) {
        plan.catalogue().bounds().plausibility(variableRow.variable().code()).ifPresent(plausibility -> {
            String now = "$" + new CellAddress(variableRow.row(), FormLayout.VALUE_COLUMN).a1();
            String known = "$" + new CellAddress(variableRow.row(), FormLayout.KNOWN_COLUMN).a1();
            String condition = "AND(ISNUMBER(" + now + "),ISNUMBER(" + known + "),ABS(" + now + "-" + known + ")>="
                    + plausibility.floor().toPlainString() + ",OR("
                    + now + "<" + plausibility.previous().low().toPlainString() + "*" + known + ","
                    + now + ">" + plausibility.previous().high().toPlainString() + "*" + known + "))";
            XSSFSheetConditionalFormatting formatting = draft.sheet().getSheetConditionalFormatting();
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {
                        new CellRangeAddress(
                                variableRow.row(),
                                variableRow.row(),
                                FormLayout.CHANGE_COLUMN,
                                FormLayout.CHANGE_COLUMN)
                    },
                    rule(formatting, condition, draft.style(FormStyle.STATE_WARNING)));
        });
    }

    private void prompt(XSSFSheet sheet, XSSFDataValidationHelper helper, FormOutline.VariableRow variableRow) {
        CellAddress cell = new CellAddress(variableRow.row(), FormLayout.VALUE_COLUMN);
        InputPrompt prompt = InputPrompt.of(variableRow.variable(), cell.a1(), words);
        XSSFDataValidation validation = validation(helper, helper.createCustomConstraint(prompt.condition()), cell);
        validation.setErrorStyle(ErrorStyle.WARNING);
        validation.createPromptBox(prompt.title(), prompt.text());
        validation.createErrorBox(prompt.errorTitle(), prompt.errorText());
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void revision(XSSFSheet sheet, XSSFDataValidationHelper helper) {
        CellAddress cell = new CellAddress(FormOutline.REVISION_ROW, FormSheetWriter.REVISION_COLUMN);
        XSSFDataValidation validation =
                validation(helper, helper.createFormulaListConstraint(HiddenListsWriter.REVISIONS), cell);
        validation.setErrorStyle(ErrorStyle.INFO);
        validation.createPromptBox(words.text("revision.title"), words.text("revision.text"));
        sheet.addValidationData(validation);
    }

    private static XSSFDataValidation validation(
            XSSFDataValidationHelper helper, DataValidationConstraint constraint, CellAddress cell) {
        CellRangeAddressList place = new CellRangeAddressList(cell.row(), cell.row(), cell.column(), cell.column());
        XSSFDataValidation validation =
                (XSSFDataValidation) helper.createValidation((XSSFDataValidationConstraint) constraint, place);
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        return validation;
    }

    /** Colours a column from a cell down by the mark that its text begins with. */
    private static void colours(FormSheetBuilder draft, CellAddress from, int lastRow) {
        XSSFSheetConditionalFormatting formatting = draft.sheet().getSheetConditionalFormatting();
        String mark = "LEFT($" + CellAddress.columnName(from.column()) + (from.row() + 1) + ",1)=";
        XSSFConditionalFormattingRule[] rules = Stream.of(
                        rule(formatting, mark + "\"\u2717\"", draft.style(FormStyle.STATE_ERROR)),
                        rule(formatting, mark + "\"!\"", draft.style(FormStyle.STATE_WARNING)),
                        rule(formatting, mark + "\"\u2713\"", draft.style(FormStyle.STATE_OK)))
                .toArray(XSSFConditionalFormattingRule[]::new);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(from.row(), lastRow, from.column(), from.column())},
                rules);
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting formatting, String condition, CellStyleSpec style) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontStyle(style.face().italic(), style.face().bold());
        if (!style.face().color().isEmpty()) {
            font.setFontColor(color(style.face().color()));
        }
        if (!style.box().fill().isEmpty()) {
            rule.createPatternFormatting()
                    .setFillBackgroundColor(color(style.box().fill()));
            rule.getPatternFormatting().setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        }
        return rule;
    }

    private static XSSFColor color(String rrggbb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rrggbb), null);
    }
}
