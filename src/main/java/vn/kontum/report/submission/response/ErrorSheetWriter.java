package vn.kontum.report.submission.response;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.xlsx.write.DefinedNames;

/**
 * The sheet that lists what must be mended, each line with a link to its cell. Never empty: a verdict without a finding
 * says so in a line.
 */
final class ErrorSheetWriter {
    private static final int COLUMNS = 7;

    private final ResponseFormatter words;
    private final ResponseTemplate design;

    ErrorSheetWriter(ResponseFormatter words, ResponseTemplate design) {
        this.words = words;
        this.design = design;
    }

    /** Adds the sheet as the first one. Links lead to the sheets that the workbook has. */
    void write(XSSFWorkbook workbook, ResponseRequest responseRequest) {
        XSSFSheet sheet = workbook.createSheet(words.text("correction.sheet"));
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        ListSheetWriter list = new ListSheetWriter(workbook, sheet, design, COLUMNS);
        head(workbook, list, responseRequest);
        list.heads(
                List.of("no", "severity", "cell", "variable", "entered", "message", "remedy").stream()
                        .map(key -> words.text("column." + key))
                        .toList(),
                true);
        int number = 0;
        for (Finding finding : responseRequest.validation().findings()) {
            List<XSSFCell> cells = list.row(columns(++number, finding), list.style(ResponseStyle.CELL));
            if (finding.blocks()) {
                list.restyle(cells.get(1), list.style(ResponseStyle.MUST));
            }
            finding.place().ifPresent(place -> link(workbook, cells.get(2), place, list));
        }
        if (number == 0) {
            list.line(words.text("correction.nothing"), ResponseStyle.TEXT);
        }
    }

    private void head(XSSFWorkbook workbook, ListSheetWriter list, ResponseRequest responseRequest) {
        List<Finding> findings = responseRequest.validation().findings();
        long blocking = findings.stream().filter(Finding::blocks).count();
        list.line(words.verdict(responseRequest.validation().outcome(), blocking), ResponseStyle.TITLE_RETURNED);
        list.facts(words.facts(responseRequest, true));
        list.line(words.text("correction." + how(workbook, responseRequest)), ResponseStyle.HINT);
        list.gap();
    }

    /** Which way there is to mend it: in this workbook, in another one, or not yet. */
    private static String how(XSSFWorkbook workbook, ResponseRequest responseRequest) {
        if (responseRequest.validation().outcome() != Outcome.RETURNED) {
            return "waits";
        }
        return workbook.getNumberOfSheets() > 1 ? "here" : "elsewhere";
    }

    private List<String> columns(int number, Finding finding) {
        return List.of(
                Integer.toString(number),
                words.severity(finding),
                words.place(finding),
                finding.variable().map(words::variable).orElse(""),
                shortened(finding.entered()),
                finding.messageVi(),
                finding.remedyVi());
    }

    private static void link(XSSFWorkbook workbook, XSSFCell cell, Finding.Location place, ListSheetWriter list) {
        SubmittedSheets.find(workbook, place.sheet()).ifPresent(sheet -> {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(DefinedNames.quote(sheet.getSheetName()) + "!" + place.cell());
            cell.setHyperlink(link);
            list.restyle(cell, list.style(ResponseStyle.LINK));
        });
    }

    private static String shortened(String entered) {
        int end = entered.offsetByCodePoints(0, Math.min(200, entered.codePointCount(0, entered.length())));
        return end < entered.length() ? entered.substring(0, end) + "\u2026" : entered;
    }
}
