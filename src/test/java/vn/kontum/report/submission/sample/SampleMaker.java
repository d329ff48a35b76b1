package vn.kontum.report.submission.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.form.EditedForm;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.FormulaCacheEvaluator;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;

/** Makes the files of the sample year: every form filled in as its unit would, quarter after quarter. */
final class SampleMaker {
    private static final String MARK = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC";
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);

    /** A department that says nothing in the third quarter. */
    private static final String SILENT = "62.SKHDT 2021-Q3";
    /** A district whose file comes five days after the deadline. */
    private static final String LATE = "617 2021-Q2";

    private static final OffsetDateTime LATE_AT = OffsetDateTime.of(2021, 6, 21, 9, 12, 40, 0, ZONE);
    /** A district whose first file has mistakes, mended on the next day. */
    private static final String RETURNED = "615 2021-Q3";

    private static final OffsetDateTime RETURNED_AT = OffsetDateTime.of(2021, 9, 15, 10, 24, 5, 0, ZONE);
    private static final OffsetDateTime MENDED_AT = OffsetDateTime.of(2021, 9, 16, 8, 41, 30, 0, ZONE);

    private final Catalogue catalogue;
    private final FormWorkbookWriter forms;
    private final SampleFigures figures;
    private final List<CSVRecord> cells = SampleTable.rows("cells.csv");
    private final List<CSVRecord> explanations = SampleTable.rows("explanations.csv");
    private final Map<String, BigDecimal> reported = new HashMap<>();
    private final Map<SampleFile, byte[]> files = new LinkedHashMap<>();

    SampleMaker(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.forms = new FormWorkbookWriter(catalogue, FormTemplate.load(Optional.of(Path.of("templates"))));
        this.figures = new SampleFigures(catalogue);
    }

    /** Every file by its path below {@code sample/}, and the list of received files. */
    Map<String, byte[]> make() {
        for (ReportingWindow window : catalogue.windows()) {
            catalogue.reportingUnits().stream()
                    .filter(unit -> !named(unit, window.period()).equals(SILENT))
                    .forEach(unit -> submit(unit, window));
        }
        Map<String, byte[]> made = new TreeMap<>();
        files.forEach((file, bytes) -> made.put(file.period().code() + "/" + file.name(), bytes));
        made.put("arrivals.csv", manifest().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    private void submit(Unit unit, ReportingWindow window) {
        Period period = window.period();
        String name = FormLayout.fileName(unit.code(), period.compact());
        if (named(unit, period).equals(RETURNED)) {
            EditedForm wrong = typed(unit, period);
            spoil(wrong, unit, period);
            add(new SampleFile(period, unit.code(), name, RETURNED_AT), wrong);
            EditedForm mended = typed(unit, period);
            mended.named(FormLayout.MARK_REVISION).setCellValue(2);
            add(new SampleFile(period, unit.code(), name.replace(".xlsx", "_lan2.xlsx"), MENDED_AT), mended);
        } else {
            add(new SampleFile(period, unit.code(), name, receivedFile(unit, window)), typed(unit, period));
        }
        catalogue.form(unit, period).forEach(variable -> remember(unit, period, variable));
    }

    /** A number with a dot that may be a thousand, and more reports resolved than there were. */
    private void spoil(EditedForm form, Unit unit, Period period) {
        BigDecimal planted =
                figures.of(unit.code(), period, "fruit_trees_new_area_ha").orElseThrow();
        form.text(
                "fruit_trees_new_area_ha",
                planted.setScale(3, RoundingMode.HALF_UP).toPlainString());
        BigDecimal due = figures.of(unit.code(), period, "crime_reports_opening")
                .orElseThrow()
                .add(figures.of(unit.code(), period, "crime_reports_new").orElseThrow());
        form.number("crime_reports_resolved", due.add(BigDecimal.TEN));
    }

    private EditedForm typed(Unit unit, Period period) {
        EditedForm form = new EditedForm(forms.write(unit, period, history()));
        for (Variable variable : catalogue.form(unit, period)) {
            String text = form.given(variable.code()) ? "" : text(unit, period, variable);
            if (text.matches("-?\\d+(\\.\\d+)?")) {
                form.number(variable.code(), text);
            } else if (!text.isEmpty()) {
                form.text(variable.code(), text);
            }
            note(unit, period, variable).ifPresent(note -> form.note(variable.code(), note));
        }
        explanations.stream()
                .filter(row ->
                        row.get("unit").equals(unit.code()) && row.get("period").equals(period.code()))
                .forEach(row -> explain(form, row));
        return form;
    }

    /** What the unit in charge of a target writes about it. */
    private static void explain(EditedForm form, CSVRecord row) {
        String target = row.get("indicator");
        if (!row.get("estimate").isEmpty()) {
            form.named(FormLayout.ESTIMATE + target).setCellValue(Double.parseDouble(row.get("estimate")));
        }
        form.named(FormLayout.CAUSE + target).setCellValue(row.get("cause"));
        form.named(FormLayout.MEASURE + target).setCellValue(row.get("measure"));
        form.named(FormLayout.DUE + target).setCellValue(row.get("due"));
    }

    /** What is typed into a cell; nothing occurred is a dash, as the guide asks. */
    private String text(Unit unit, Period period, Variable variable) {
        Optional<String> chosen =
                cell(unit, period, variable).map(row -> row.get("text")).filter(text -> !text.isEmpty());
        if (chosen.isPresent()) {
            return chosen.get().equals("(blank)") ? "" : chosen.get();
        }
        BigDecimal figure = figures.of(unit.code(), period, variable.code())
                .orElseThrow(() -> new IllegalStateException(
                        "[" + named(unit, period) + " " + variable.code() + "] has no figure in province.csv"));
        boolean nothing = figure.signum() == 0 && variable.nature() == Variable.Nature.FLOW;
        return nothing ? "-" : figure.toPlainString();
    }

    private Optional<String> note(Unit unit, Period period, Variable variable) {
        return cell(unit, period, variable).map(row -> row.get("note")).filter(note -> !note.isEmpty());
    }

    private Optional<CSVRecord> cell(Unit unit, Period period, Variable variable) {
        return cells.stream()
                .filter(row -> row.get("variable").equals(variable.code())
                        && row.get("period").equals(period.code())
                        && (row.get("unit").equals(unit.code())
                                || row.get("unit").equals("district") && unit.level() == Unit.Level.DISTRICT))
                .findFirst();
    }

    private void remember(Unit unit, Period period, Variable variable) {
        String text = text(unit, period, variable);
        if (text.equals("-") || text.matches("\\d+(\\.\\d+)?")) {
            reported.put(
                    named(unit, period) + " " + variable.code(),
                    text.equals("-") ? BigDecimal.ZERO : new BigDecimal(text));
        }
    }

    private PriorSubmissions history() {
        return (unit, period, variable) -> Optional.ofNullable(reported.get(unit + " " + period + " " + variable));
    }

    private void add(SampleFile file, EditedForm form) {
        XSSFWorkbook book = form.book();
        book.getSheetAt(0).getRow(2).getCell(0).setCellValue(MARK);
        book.getSheetAt(1).getRow(2).getCell(FormLayout.MEASURE_COLUMN).setCellValue(MARK);
        book.getProperties().getCoreProperties().setDescription(MARK);
        book.getProperties().getCoreProperties().setKeywords("số liệu minh họa");
        book.setActiveSheet(1);
        book.setSelectedTab(1);
        book.getSheetAt(0).setSelected(false);
        FormulaCacheEvaluator.store(book);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ReproducibleOpcWriter.write(book, out, file.receivedAt().toInstant());
            files.put(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In working hours of the last two days before the deadline. */
    private static OffsetDateTime receivedFile(Unit unit, ReportingWindow window) {
        if (named(unit, window.period()).equals(LATE)) {
            return LATE_AT;
        }
        double late = ProportionalSplit.noise("day" + named(unit, window.period()));
        double hour = ProportionalSplit.noise("hour" + named(unit, window.period()));
        LocalDate day = window.deadline().minusDays(late < 0 ? 1 : 0);
        return day.atTime(7, 30).atOffset(ZONE).plusSeconds((long) ((hour + 1) / 2 * 9.25 * 3600));
    }

    private String manifest() {
        List<SampleFile> ordered = new ArrayList<>(files.keySet());
        ordered.sort(Comparator.comparing(SampleFile::receivedAt).thenComparing(SampleFile::name));
        return ordered.stream()
                .map(file -> String.join(
                        ",",
                        file.period().code(),
                        file.unit(),
                        file.name(),
                        file.receivedAt().toString()))
                .collect(Collectors.joining("\n", "period,unit,file,received_at\n", "\n"));
    }

    private static String named(Unit unit, Period period) {
        return unit.code() + " " + period;
    }
}
