package vn.kontum.report.submission.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.EarlierFigures;
import vn.kontum.report.submission.EnteredForm;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.IssuedLayout;
import vn.kontum.report.submission.TargetHistory;
import vn.kontum.report.workbook.Calculation;
import vn.kontum.report.workbook.Design;
import vn.kontum.report.workbook.DeterministicPackage;
import vn.kontum.report.workbook.NewWorkbook;

/** The workbook that one unit fills in for one period. Danger: what it says about itself is a hint for the unit; intake checks everything again. */
public final class FormWorkbook {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final Design design;
    private final TargetHistory targets;
    private final FormWords words = new FormWords();

    /** @param design see {@link FormDesign} */
    public FormWorkbook(Catalogue catalogue, Design design) {
        this(catalogue, design, TargetHistory.none());
    }

    /** @param targets what is known of targets when the form is issued */
    public FormWorkbook(Catalogue catalogue, Design design, TargetHistory targets) {
        this.catalogue = catalogue;
        this.design = design;
        this.targets = targets;
    }

    /** What the form of a unit and period asks for, and where, as it is issued today. */
    public static IssuedLayout layout(Catalogue catalogue, Unit unit, Period period) {
        return new FormPlan(catalogue, unit, period).layout();
    }

    /**
     * Writes the form; the same arguments give the same bytes.
     *
     * @param history where earlier figures of the unit come from
     * @throws IllegalArgumentException for a period that the catalogue has no window for
     */
    public byte[] write(Unit unit, Period period, History history) {
        return write(new FormPlan(catalogue, unit, period), history, EnteredForm.blank(), List.of());
    }

    /** Writes the form with what a unit typed into one of another layout, and a sheet that lists what became of each line. */
    public ConvertedForm convert(Unit unit, Period period, History history, EnteredForm entered) {
        FormPlan plan = new FormPlan(catalogue, unit, period);
        List<CarriedValue> lines = CarriedValue.of(plan, entered, catalogue, words.formSheet());
        return new ConvertedForm(write(plan, history, entered, lines), lines);
    }

    private byte[] write(FormPlan plan, History history, EnteredForm entered, List<CarriedValue> lines) {
        Unit unit = plan.unit();
        Period period = plan.period();
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DraftWorkbook.Book book = DraftWorkbook.Book.of(workbook, design);
            ListPlaces places = new ListPlaces(plan);
            FormFormulas formulas = new FormFormulas(plan, places, words);
            EarlierFigures earlier = new EarlierFigures(unit, period, history);
            new GuideSheetWorkbook(plan, words).write(new DraftWorkbook(book, words.guideSheet()));
            new FormSheetWorkbook(plan, words, formulas, new FormLinesWorkbook(plan, words, formulas, earlier, entered))
                    .write(new DraftWorkbook(book, words.formSheet()));
            new IndicatorSheetWorkbook(plan, words, new OwnIndicators(catalogue, plan, places))
                    .write(new DraftWorkbook(book, words.indicatorSheet()));
            if (!catalogue.inCharge(unit).isEmpty()) {
                explanations(book, unit, period);
            }
            if (!lines.isEmpty()) {
                new CarriedValuesWorkbook(words).write(new DraftWorkbook(book, words.text("sheet.carried")), lines);
            }
            new HiddenListsWorkbook(plan, places, formulas, earlier)
                    .write(new DraftWorkbook(book, FormLayout.LISTS_SHEET), words);
            new HiddenMarksWorkbook(plan, FormLayout.TEMPLATE).write(new DraftWorkbook(book, FormLayout.META_SHEET));
            finish(workbook, plan);
            DeterministicPackage.write(
                    workbook, out, plan.window().from().atStartOfDay(ZONE).toInstant());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[form " + unit.code() + " " + period + "] cannot be written in memory", e);
        }
    }

    private void explanations(DraftWorkbook.Book book, Unit unit, Period period) {
        new ExplanationSheetWorkbook(unit, period, words, targets)
                .write(new DraftWorkbook(book, words.text("sheet.explanations")), catalogue.inCharge(unit));
    }

    /**
     * Writes the request for explanations, one sheet without figures; the same arguments give the same bytes.
     *
     * @param which the targets that are to be explained
     */
    public byte[] request(Unit unit, Period period, List<Indicator> which) {
        FormPlan plan = new FormPlan(catalogue, unit, period);
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DraftWorkbook.Book book = DraftWorkbook.Book.of(workbook, design);
            new ExplanationSheetWorkbook(unit, period, words, targets)
                    .write(new DraftWorkbook(book, words.text("sheet.explanations")), which);
            new HiddenMarksWorkbook(plan, FormLayout.EXPLANATION_TEMPLATE)
                    .write(new DraftWorkbook(book, FormLayout.META_SHEET));
            workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.META_SHEET), SheetVisibility.VERY_HIDDEN);
            properties(workbook, plan, FormLayout.explanationFileName(unit.code(), period.compact()));
            DeterministicPackage.write(
                    workbook, out, plan.window().from().atStartOfDay(ZONE).toInstant());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "[request " + unit.code() + " " + period + "] cannot be written in memory", e);
        }
    }

    private void finish(XSSFWorkbook workbook, FormPlan plan) {
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.LISTS_SHEET), SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(FormLayout.META_SHEET), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.lockStructure();
        Calculation.store(workbook);
        properties(
                workbook,
                plan,
                FormLayout.fileName(plan.unit().code(), plan.period().compact()));
    }

    private void properties(XSSFWorkbook workbook, FormPlan plan, String title) {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setSubjectProperty(
                words.text("property.subject", plan.window().nameVi()));
        properties.setCreator(words.text("receiver"));
        properties.getUnderlyingProperties().setLanguageProperty("vi-VN");
    }
}
