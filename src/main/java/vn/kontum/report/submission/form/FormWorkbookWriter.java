package vn.kontum.report.submission.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.PriorPeriodValues;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.FormulaCacheEvaluator;
import vn.kontum.report.xlsx.write.NewWorkbook;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.StyleTemplate;

/**
 * The workbook that one unit fills in for one period.
 *
 * @implNote What it says about itself is a hint for the unit; intake checks everything again.
 */
public final class FormWorkbookWriter {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final StyleTemplate design;
    private final FormTexts words = new FormTexts();

    /** @param design see {@link FormTemplate} */
    public FormWorkbookWriter(Catalogue catalogue, StyleTemplate design) {
        this.catalogue = catalogue;
        this.design = design;
    }

    /**
     * Writes the form; the same arguments give the same bytes.
     *
     * @param history where earlier figures of the unit come from
     * @throws IllegalArgumentException for a period that the catalogue has no window for
     */
    public byte[] write(Unit unit, Period period, PriorSubmissions history) {
        FormOutline plan = new FormOutline(catalogue, unit, period);
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FormSheetBuilder.FormWorkbookParts book = FormSheetBuilder.FormWorkbookParts.of(workbook, design);
            HiddenSheetLayout places = new HiddenSheetLayout(plan);
            FormFormulas formulas = new FormFormulas(plan, places, words);
            PriorPeriodValues earlier = new PriorPeriodValues(unit, period, history);
            new GuideSheetWriter(plan, words).write(new FormSheetBuilder(book, words.guideSheet()));
            new FormSheetWriter(plan, words, formulas, earlier).write(new FormSheetBuilder(book, words.formSheet()));
            new IndicatorSheetWriter(plan, words, new UnitIndicatorPreview(catalogue, plan, places))
                    .write(new FormSheetBuilder(book, words.indicatorSheet()));
            new HiddenListsWriter(plan, places, formulas, earlier)
                    .write(new FormSheetBuilder(book, FormLayout.LISTS_SHEET), words);
            new HiddenMetadataWriter(plan).write(new FormSheetBuilder(book, FormLayout.META_SHEET));
            finish(workbook, plan);
            ReproducibleOpcWriter.write(
                    workbook, out, plan.window().from().atStartOfDay(ZONE).toInstant());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[form " + unit.code() + " " + period + "] cannot be written in memory", e);
        }
    }

    private void finish(XSSFWorkbook workbook, FormOutline plan) {
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.LISTS_SHEET), SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.META_SHEET), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.lockStructure();
        FormulaCacheEvaluator.store(workbook);
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(
                FormLayout.fileName(plan.unit().code(), plan.period().compact()));
        properties.setSubjectProperty(
                words.text("property.subject", plan.window().nameVi()));
        properties.setCreator(words.text("receiver"));
        properties.getUnderlyingProperties().setLanguageProperty("vi-VN");
    }
}
