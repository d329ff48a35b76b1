package vn.kontum.report.submission.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.prior.PriorPeriodValues;
import vn.kontum.report.text.OfficeProperties;
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
    private final StyleTemplate styleTemplate;
    private final TargetHistory targets;
    private final FormTexts words;

    /** @param styleTemplate see {@link FormTemplate} */
    public FormWorkbookWriter(Catalogue catalogue, StyleTemplate styleTemplate) {
        this(catalogue, styleTemplate, TargetHistory.none());
    }

    /** @param targets what is known of targets when the form is issued */
    public FormWorkbookWriter(Catalogue catalogue, StyleTemplate styleTemplate, TargetHistory targets) {
        this(catalogue, styleTemplate, targets, OfficeProperties.unknown());
    }

    /** @param office what the office that asks says of itself */
    public FormWorkbookWriter(
            Catalogue catalogue, StyleTemplate styleTemplate, TargetHistory targets, OfficeProperties office) {
        this.words = new FormTexts(office);
        this.catalogue = catalogue;
        this.styleTemplate = styleTemplate;
        this.targets = targets;
    }

    /** What the form of a unit and period asks for, and where, as it is issued today. */
    public static IssuedLayout layout(Catalogue catalogue, Unit unit, Period period) {
        return new FormOutline(catalogue, unit, period).layout();
    }

    /**
     * Writes the form; the same arguments give the same bytes.
     *
     * @param history where earlier figures of the unit come from
     * @throws IllegalArgumentException for a period that the catalogue has no window for
     */
    public byte[] write(Unit unit, Period period, PriorSubmissions history) {
        return write(new FormOutline(catalogue, unit, period), history, EnteredForm.blank(), List.of());
    }

    /** How many offices share the form of a unit; none where it is not divided by offices. */
    public int offices(Unit unit, Period period) {
        return new FormOutline(catalogue, unit, period).offices();
    }

    /**
     * Writes the form for one office of the unit: the lines of the others are locked.
     *
     * @param part number of the office, from 1
     */
    public byte[] part(Unit unit, Period period, PriorSubmissions history, int part) {
        return write(
                new FormOutline(catalogue, unit, period, OptionalInt.of(part)),
                history,
                EnteredForm.blank(),
                List.of());
    }

    /**
     * Writes the form with what a unit typed into one of another layout, and a sheet that lists what became of each
     * line.
     */
    public ConvertedForm convert(Unit unit, Period period, PriorSubmissions history, EnteredForm entered) {
        FormOutline plan = new FormOutline(catalogue, unit, period);
        List<CarriedValue> lines = CarriedValue.of(plan, entered, catalogue, words.formSheet());
        return new ConvertedForm(write(plan, history, entered, lines), lines);
    }

    private byte[] write(FormOutline plan, PriorSubmissions history, EnteredForm entered, List<CarriedValue> lines) {
        Unit unit = plan.unit();
        Period period = plan.period();
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FormSheetBuilder.FormWorkbookParts formWorkbookParts =
                    FormSheetBuilder.FormWorkbookParts.of(workbook, styleTemplate);
            HiddenSheetLayout places = new HiddenSheetLayout(plan);
            PriorPeriodValues earlier = new PriorPeriodValues(plan.catalogue(), unit, period, history);
            GivenFigures given = new GivenFigures(plan, earlier);
            FormFormulas formulas = new FormFormulas(plan, places, words);
            CheckFormulas checks = new CheckFormulas(plan, places, words, given);
            new GuideSheetWriter(plan, words, asked(plan, given))
                    .write(new FormSheetBuilder(formWorkbookParts, words.guideSheet()));
            new FormSheetWriter(
                            plan,
                            words,
                            checks,
                            new FormRowsWriter(plan, words, formulas, checks, earlier, entered, given))
                    .write(new FormSheetBuilder(formWorkbookParts, words.formSheet()));
            new IndicatorSheetWriter(plan, words, new UnitIndicatorPreview(plan.catalogue(), plan, places))
                    .write(new FormSheetBuilder(formWorkbookParts, words.indicatorSheet()));
            if (!period.closing() && !plan.catalogue().inCharge(unit).isEmpty()) {
                explanations(formWorkbookParts, plan);
            }
            if (!lines.isEmpty()) {
                new CarriedValuesSheetWriter(words)
                        .write(new FormSheetBuilder(formWorkbookParts, words.text("sheet.carried")), lines);
            }
            new HiddenListsWriter(plan, places, formulas, earlier)
                    .write(new FormSheetBuilder(formWorkbookParts, FormLayout.LISTS_SHEET), words);
            new HiddenMetadataWriter(plan, FormLayout.TEMPLATE)
                    .write(new FormSheetBuilder(formWorkbookParts, FormLayout.META_SHEET));
            finish(workbook, plan);
            ReproducibleOpcWriter.write(
                    workbook, out, plan.window().from().atStartOfDay(ZONE).toInstant());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[form " + unit.code() + " " + period + "] cannot be written in memory", e);
        }
    }

    /** How many cells are to be filled in in this file. */
    private static int asked(FormOutline plan, GivenFigures given) {
        return (int) plan.lines().stream()
                .filter(plan::asks)
                .filter(line -> given.of(line).isEmpty())
                .count();
    }

    private void explanations(FormSheetBuilder.FormWorkbookParts formWorkbookParts, FormOutline plan) {
        new ExplanationSheetWriter(plan.unit(), plan.period(), words, targets)
                .write(
                        new FormSheetBuilder(formWorkbookParts, words.text("sheet.explanations")),
                        plan.catalogue().inCharge(plan.unit()));
    }

    /**
     * Writes the request for explanations, one sheet without figures; the same arguments give the same bytes.
     *
     * @param which the targets that are to be explained
     */
    public byte[] request(Unit unit, Period period, List<Indicator> which) {
        FormOutline plan = new FormOutline(catalogue, unit, period);
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FormSheetBuilder.FormWorkbookParts formWorkbookParts =
                    FormSheetBuilder.FormWorkbookParts.of(workbook, styleTemplate);
            new ExplanationSheetWriter(unit, period, words, targets)
                    .write(new FormSheetBuilder(formWorkbookParts, words.text("sheet.explanations")), which);
            new HiddenMetadataWriter(plan, FormLayout.EXPLANATION_TEMPLATE)
                    .write(new FormSheetBuilder(formWorkbookParts, FormLayout.META_SHEET));
            workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.META_SHEET), SheetVisibility.VERY_HIDDEN);
            properties(workbook, plan, FormLayout.explanationFileName(unit.code(), period.compact()));
            ReproducibleOpcWriter.write(
                    workbook, out, plan.window().from().atStartOfDay(ZONE).toInstant());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "[request " + unit.code() + " " + period + "] cannot be written in memory", e);
        }
    }

    private void finish(XSSFWorkbook workbook, FormOutline plan) {
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.LISTS_SHEET), SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.META_SHEET), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.lockStructure();
        FormulaCacheEvaluator.store(workbook);
        properties(
                workbook,
                plan,
                FormLayout.fileName(plan.unit().code(), plan.period().compact()));
    }

    private void properties(XSSFWorkbook workbook, FormOutline plan, String title) {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setSubjectProperty(
                words.text("property.subject", plan.window().nameVi()));
        properties.setCreator(words.receiver());
        properties.getUnderlyingProperties().setLanguageProperty("vi-VN");
    }
}
