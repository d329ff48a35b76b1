package vn.kontum.report.xlsx.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Opens the final bytes of a workbook before it is published and lists everything that must not be in it, all at once.
 */
public final class WorkbookLinter {
    /** What is looked for; the names are stable. */
    public enum Rule {
        /** Our own strict reader refuses the file. */
        UNREADABLE,
        ERROR_VALUE,
        NO_CACHED_VALUE,
        EXTERNAL_LINK,
        VOLATILE_FUNCTION,
        NO_ALT_TEXT,
        DUPLICATE_NAME,
        BROKEN_NAME,
        TEXT_TOO_WIDE,
        NUMBER_TOO_WIDE,
        UNQUOTED_TEXT
    }

    /** What one kind of workbook must keep besides. */
    @FunctionalInterface
    public interface AdditionalRules {
        void examine(XSSFWorkbook book, List<LintViolation> problems);
    }

    private final ContainerLimits limits;

    /** For what units receive and send back: it must pass our own intake. */
    public WorkbookLinter() {
        this(ContainerLimits.standard());
    }

    /** @param limits what the workbook must keep to */
    public WorkbookLinter(ContainerLimits limits) {
        this.limits = limits;
    }

    /** Every problem, sheet by sheet; empty when the workbook may be published. */
    public List<LintViolation> lint(byte[] workbook) {
        return lint(workbook, (book, problems) -> {});
    }

    /** As {@link #lint(byte[])}, with rules for one kind of workbook. */
    public List<LintViolation> lint(byte[] workbook, AdditionalRules more) {
        List<LintViolation> problems = new ArrayList<>();
        try {
            new WorkbookReader(limits).read(workbook);
        } catch (ContainerException refused) {
            String part = refused.part().isEmpty() ? "file" : refused.part();
            add(
                    problems,
                    Rule.UNREADABLE,
                    part,
                    refused.code() + ": " + refused.detail()
                            + ", expected a workbook that our own intake would take; see the part");
            return problems;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            names(book, problems);
            Map<Long, CellLintRules.Appearance> appearances = new HashMap<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                cells(book.getSheetAt(i), problems, appearances);
                drawings(book.getSheetAt(i), problems);
            }
            more.examine(book, problems);
        } catch (IOException impossible) {
            throw new UncheckedIOException("[workbook] bytes in memory cannot be read", impossible);
        }
        return problems;
    }

    private static void cells(
            XSSFSheet sheet, List<LintViolation> problems, Map<Long, CellLintRules.Appearance> appearances) {
        CellLintRules rules = new CellLintRules(sheet, problems, appearances);
        for (Row row : sheet) {
            for (Cell cell : row) {
                rules.examine((XSSFCell) cell);
            }
        }
    }

    private static void names(XSSFWorkbook book, List<LintViolation> problems) {
        Set<String> seen = new HashSet<>();
        for (Name name : book.getAllNames()) {
            String key = name.getSheetIndex() + "!" + name.getNameName().toLowerCase(Locale.ROOT);
            if (!seen.add(key)) {
                add(
                        problems,
                        Rule.DUPLICATE_NAME,
                        name.getNameName(),
                        "is defined twice, expected once; name cells through DefinedNames");
            }
            if (Optional.ofNullable(name.getRefersToFormula()).orElse("#REF!").contains("#REF!")) {
                add(
                        problems,
                        Rule.BROKEN_NAME,
                        name.getNameName(),
                        "points at nothing, expected a cell; remove the name or mend it");
            }
        }
    }

    private static void drawings(XSSFSheet sheet, List<LintViolation> problems) {
        Optional<XSSFDrawing> drawing = Optional.ofNullable(sheet.getDrawingPatriarch());
        for (XSSFShape shape : drawing.map(XSSFDrawing::getShapes).orElse(List.of())) {
            properties(shape)
                    .filter(p -> p.getDescr() == null || p.getDescr().isBlank())
                    .ifPresent(p -> add(
                            problems,
                            Rule.NO_ALT_TEXT,
                            sheet.getSheetName() + "!" + p.getName(),
                            "has no alternative text, expected a sentence that says what it shows; set the"
                                    + " description"));
        }
    }

    private static Optional<CTNonVisualDrawingProps> properties(XSSFShape shape) {
        if (shape instanceof XSSFPicture picture) {
            return Optional.of(picture.getCTPicture().getNvPicPr().getCNvPr());
        }
        if (shape instanceof XSSFGraphicFrame frame) {
            return Optional.of(
                    frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr());
        }
        return Optional.empty();
    }

    private static void add(List<LintViolation> problems, Rule rule, String where, String sentence) {
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
