package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.csv.table.CsvRow;

/** Texts of a catalogue that name the year of a plan; a plan of another year that takes them over may say something wrong. */
final class DatedTexts {
    /** The files that such texts stand in, besides the plan's own. */
    static final List<String> FILES = List.of(IndicatorsCsv.FILE, "variables.csv", "rules.csv");

    private static final List<String> COLUMNS = List.of(
            "name_vi",
            "name_en",
            "method_vi",
            "basis_vi",
            "note_vi",
            "title_vi",
            "title_en",
            "message_vi",
            "message_en",
            "remedy_vi",
            "remedy_en");

    private DatedTexts() {}

    /**
     * Those of lines that are in force in the new year; a span of years such as 2021-2025 is the name of something.
     *
     * @param year that they name
     * @param tables lines by file
     */
    static List<PlanDraft.DatedText> naming(int year, int next, Map<String, List<CsvRow>> tables) {
        Pattern named = Pattern.compile("(?<![\\d/.-])" + year + "(?!\\d|-\\d)");
        return FILES.stream()
                .flatMap(file -> tables.getOrDefault(file, List.of()).stream())
                .filter(row -> PlanDraft.in(row, next))
                .flatMap(row -> COLUMNS.stream()
                        .filter(column -> named.matcher(row.text(column)).find())
                        .map(column -> new PlanDraft.DatedText(row.file(), row.line(), column, code(row))))
                .toList();
    }

    private static String code(CsvRow row) {
        return Stream.of("code", "id")
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
