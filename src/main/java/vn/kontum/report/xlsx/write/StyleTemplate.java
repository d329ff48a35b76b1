package vn.kontum.report.xlsx.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.write.TemplateError.Kind;

/**
 * How workbooks look, taken from a template that people restyle in Excel: the cell named {@code LOOK_title} shows the look
 * {@code title}; widths, page and footer of a sheet are those of the template's sheet of the same name.
 */
public final class StyleTemplate {
    private static final String PREFIX = "LOOK_";
    private static final String TEXT = "TEXT_";

    private final String file;
    private final Map<String, CellStyleSpec> styles;
    private final Map<String, SheetTemplate> sheets;
    private final Map<String, String> texts;

    private StyleTemplate(
            String file,
            Map<String, CellStyleSpec> styles,
            Map<String, SheetTemplate> sheets,
            Map<String, String> texts) {
        this.file = file;
        this.styles = Map.copyOf(styles);
        this.sheets = Map.copyOf(sheets);
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads a template.
     *
     * @param file what people call it in error messages, e.g. {@code templates/report.xlsx}
     * @param neededStyles looks it must have, without the prefix
     * @param neededSheets sheets it must have
     * @throws TemplateException naming every look and sheet that is missing or broken
     */
    public static StyleTemplate read(String file, byte[] template, Set<String> neededStyles, Set<String> neededSheets) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            List<TemplateError> mistakes = new ArrayList<>();
            Map<String, CellStyleSpec> styles = styles(file, book, mistakes);
            Map<String, SheetTemplate> sheets = new HashMap<>();
            book.forEach(sheet -> sheets.put(sheet.getSheetName(), SheetTemplate.of((XSSFSheet) sheet)));
            missing(neededStyles, styles.keySet())
                    .forEach(style -> mistakes.add(new TemplateError(file, Kind.NO_STYLE, PREFIX + style, "")));
            missing(neededSheets, sheets.keySet())
                    .forEach(sheet -> mistakes.add(new TemplateError(file, Kind.NO_SHEET, sheet, "")));
            if (!mistakes.isEmpty()) {
                throw new TemplateException(mistakes);
            }
            return new StyleTemplate(file, styles, sheets, texts(book));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException broken) {
            String found = String.valueOf(broken.getMessage());
            throw new TemplateException(List.of(new TemplateError(file, Kind.NOT_A_WORKBOOK, "", found)));
        }
    }

    /** A look by its name without the prefix. */
    public CellStyleSpec style(String name) {
        return Optional.ofNullable(styles.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "[" + file + "] the look '" + name + "' was not among those asked for when it was read"));
    }

    /** What a sheet looks like as a whole. */
    public SheetTemplate sheet(String name) {
        return Optional.ofNullable(sheets.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "[" + file + "] the sheet '" + name + "' was not among those asked for when it was read"));
    }

    /** Whether the template has a sheet of that name. */
    public boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    /** What the office wrote into the cell named {@code TEXT_<name>}; empty where there is none. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    private static Map<String, String> texts(XSSFWorkbook book) {
        Map<String, String> texts = new HashMap<>();
        for (Name name : book.getAllNames()) {
            if (name.getNameName().startsWith(TEXT)) {
                cell(book, name)
                        .filter(cell -> cell.getCellType() == CellType.STRING)
                        .ifPresent(cell ->
                                texts.put(name.getNameName().substring(TEXT.length()), cell.getStringCellValue()));
            }
        }
        return texts;
    }

    private static Map<String, CellStyleSpec> styles(String file, XSSFWorkbook book, List<TemplateError> mistakes) {
        Map<String, CellStyleSpec> styles = new HashMap<>();
        for (Name name : book.getAllNames()) {
            if (name.getNameName().startsWith(PREFIX)) {
                cell(book, name)
                        .ifPresentOrElse(
                                cell -> styles.put(
                                        name.getNameName().substring(PREFIX.length()),
                                        CellStyleReader.read(cell.getCellStyle())),
                                () -> mistakes.add(new TemplateError(
                                        file,
                                        Kind.NOT_A_CELL,
                                        name.getNameName(),
                                        String.valueOf(name.getRefersToFormula()))));
            }
        }
        return styles;
    }

    private static Optional<XSSFCell> cell(XSSFWorkbook book, Name name) {
        String target = Optional.ofNullable(name.getRefersToFormula()).orElse("#REF!");
        if (target.contains("#REF!") || target.contains(":") || target.contains(",")) {
            return Optional.empty();
        }
        CellReference reference = new CellReference(target);
        return Optional.ofNullable(book.getSheet(reference.getSheetName()))
                .flatMap(sheet -> Optional.ofNullable(sheet.getRow(reference.getRow())))
                .flatMap(row -> Optional.ofNullable(row.getCell(reference.getCol())));
    }

    private static Set<String> missing(Set<String> needed, Set<String> there) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(there);
        return missing;
    }
}
