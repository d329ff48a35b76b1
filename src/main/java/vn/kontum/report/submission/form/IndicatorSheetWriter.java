package vn.kontum.report.submission.form;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/**
 * Shows a unit which targets its figures go into, and its own value of each where its figures suffice: nothing to fill
 * in.
 */
final class IndicatorSheetWriter {
    private static final List<String> COLUMNS = List.of("no", "name", "measure", "target", "own", "from");
    private static final int NAME = 1;
    private static final int FROM = 5;
    private static final Columns ALL = new Columns(0, FROM);
    private static final int COLUMN_ROW = 3;
    private static final double MARGIN = 5;

    private final FormOutline plan;
    private final FormTexts words;
    private final UnitIndicatorPreview indicators;

    IndicatorSheetWriter(FormOutline plan, FormTexts words, UnitIndicatorPreview indicators) {
        this.plan = plan;
        this.words = words;
        this.indicators = indicators;
    }

    void write(FormSheetBuilder draft) {
        draft.designed();
        CellStyleSpec title = draft.style(FormStyle.TITLE);
        draft.wide(0, ALL, words.text("indicators.title"), title);
        draft.height(0, title.face().size() * 1.9);
        String subtitle =
                words.text("guide.subtitle", plan.unit().nameVi(), plan.window().nameVi());
        draft.wide(1, ALL, subtitle, draft.style(FormStyle.PERIOD));
        wrapped(draft, 2, words.text(plan.period(), "indicators.explained"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            draft.text(
                    COLUMN_ROW,
                    column,
                    words.text(
                            plan.period(),
                            "indicators." + COLUMNS.get(column),
                            Integer.toString(plan.period().year())),
                    draft.style(FormStyle.COLUMN));
        }
        draft.height(COLUMN_ROW, 32);
        int row = COLUMN_ROW + 1;
        for (UnitIndicatorPreview.PreviewedIndicator own : indicators.all()) {
            line(draft, row++, own);
        }
        page(draft, row - 1);
    }

    private void wrapped(FormSheetBuilder draft, int row, String text) {
        CellStyleSpec style = draft.style(FormStyle.GUIDE_TEXT);
        draft.wide(row, ALL, text, style);
        double width = width(draft, 0)
                + width(draft, NAME)
                + width(draft, 2)
                + width(draft, 3)
                + width(draft, 4)
                + width(draft, FROM);
        draft.height(row, MARGIN + RowHeightEstimator.points(text, style.face(), width));
    }

    private void line(FormSheetBuilder draft, int row, UnitIndicatorPreview.PreviewedIndicator own) {
        Indicator indicator = own.indicator();
        CellStyleSpec name = draft.style(FormStyle.NAME);
        CellStyleSpec from = draft.style(FormStyle.CHECK);
        CellStyleSpec middle = draft.style(FormStyle.MEASURE);
        draft.text(row, 0, Integer.toString(indicator.no()), middle);
        draft.text(row, NAME, indicator.nameVi(), name);
        draft.text(row, 2, indicator.measureVi(), middle);
        draft.text(row, 3, target(indicator.target()), middle);
        own.formula()
                .ifPresentOrElse(
                        formula -> draft.formula(row, 4, formula, value(draft, indicator)),
                        () -> draft.text(row, 4, words.text("indicators.province"), middle));
        String sources = own.asked().stream().map(Variable::nameVi).collect(Collectors.joining("; "));
        draft.text(row, FROM, sources, from);
        draft.height(
                row,
                MARGIN
                        + Math.max(
                                RowHeightEstimator.points(indicator.nameVi(), name.face(), width(draft, NAME)),
                                RowHeightEstimator.points(sources, from.face(), width(draft, FROM))));
    }

    private static CellStyleSpec value(FormSheetBuilder draft, Indicator indicator) {
        String decimals = indicator.decimals() > 0 ? "." + "0".repeat(indicator.decimals()) : "";
        return draft.style(FormStyle.YEAR_TO_DATE).format("#,##0" + decimals);
    }

    private String target(Target target) {
        String key = "target." + target.comparator();
        return target.comparator() == Target.Comparator.RANGE
                ? words.text(
                        key,
                        words.number(target.min().orElseThrow()),
                        words.number(target.max().orElseThrow()))
                : words.text(key, words.number(target.threshold()));
    }

    private double width(FormSheetBuilder draft, int column) {
        return draft.book().design().sheet(words.indicatorSheet()).widths().get(column) / 256.0;
    }

    private static void page(FormSheetBuilder draft, int lastRow) {
        XSSFSheet sheet = draft.sheet();
        sheet.setRepeatingRows(CellRangeAddress.valueOf((COLUMN_ROW + 1) + ":" + (COLUMN_ROW + 1)));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), ALL.first(), ALL.last(), 0, lastRow);
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, COLUMN_ROW + 1);
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
    }
}
