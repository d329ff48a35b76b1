package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * A made-up province: the shipped catalogue with more districts, each like district 611 and with eight communes of its own. They report
 * what 611 reports in the sample year, with some stocks a little larger, so that no two are equal.
 */
final class GeneratedDistricts {
    private static final String PATTERN = "611";
    private static final String FACTS = ",8,1,7,83936,0,made up,,\n";
    private static final int RURAL = 7;
    private static final Set<String> SHIFTED = Set.of(
            "population_start",
            "population_end",
            "households_total",
            "rural_households",
            "workers_total",
            "insured_persons",
            "cattle_total",
            "forest_area_excl_rubber_ha",
            "masses_eligible");
    private static final Pattern NAME =
            Pattern.compile("<definedName name=\"" + FormLayout.INPUT + "([^\"]+)\">[^<]*!\\$F\\$(\\d+)<");
    private static final Pattern CELL = Pattern.compile("<c r=\"F(\\d+)\"([^>]*?)(?:/>|>(.*?)</c>)");
    private static final Pattern STYLE = Pattern.compile(" s=\"\\d+\"");
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    /** Nothing occurred. */
    private static final String NIL = "-";

    private static final String FORM = "xl/worksheets/sheet2.xml";

    private final List<String> codes = new ArrayList<>();
    private final Map<Period, Map<String, String>> figures = new LinkedHashMap<>();
    private final SampleYear year = new SampleYear();

    /** @param more districts beside those of the catalogue */
    GeneratedDistricts(int more) {
        for (int number = 1; number <= more; number++) {
            codes.add(String.format(Locale.ROOT, "M%05d", number));
        }
    }

    /** Writes the catalogue of the province into a folder of settings. */
    void settings(Path config) throws IOException {
        Path catalogue = Files.createDirectories(config.resolve("catalogue"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("config", "catalogue"), "*.csv")) {
            for (Path file : files) {
                Files.write(catalogue.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Files.writeString(config.resolve("application.yml"), "kontum:\n  intake.settle: 1ms\n  report.pdf: never\n");
        StringBuilder units = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int number = 1; number <= codes.size(); number++) {
            String code = codes.get(number - 1);
            String name = name(number);
            units.append(code + ",DISTRICT,district,62," + name + ",Sample District " + number + "," + name + FACTS);
            for (int below = 0; below <= RURAL; below++) {
                String commune = (below == 0 ? "Thị trấn mẫu " : "Xã mẫu ") + number + "." + below;
                String kind = below == 0 ? "township" : "commune";
                units.append(code + "x" + below + ",COMMUNE," + kind + "," + code + "," + commune + ",Sample " + number
                        + "." + below + "," + commune + ",,,,,,made up,,\n");
            }
            names.append(code + "," + name + ",mau" + number + ",made up\n");
        }
        Files.writeString(catalogue.resolve("units.csv"), units, StandardOpenOption.APPEND);
        Files.writeString(catalogue.resolve("unit_aliases.csv"), names, StandardOpenOption.APPEND);
    }

    int count() {
        return codes.size();
    }

    String first() {
        return codes.get(0);
    }

    /** Fills the forms that the program wrote for a quarter and puts them into the inbox, and the files of the sample year beside them. */
    int send(Path forms, Path inbox, Period period) throws IOException {
        for (int number = 1; number <= codes.size(); number++) {
            String code = codes.get(number - 1);
            String name = FormLayout.fileName(code, period.compact());
            Path made = forms.resolve(name);
            byte[] form = Files.exists(made)
                    ? Files.readAllBytes(made)
                    : likeTheFirst(
                            Files.readAllBytes(forms.resolve(FormLayout.fileName(codes.get(0), period.compact()))),
                            number);
            Files.write(Files.createDirectories(inbox.resolve(code)).resolve(name), filled(form, period, number));
        }
        List<SampleFile> files = year.files(period);
        for (SampleFile file : files) {
            Files.write(
                    Files.createDirectories(inbox.resolve(file.unit())).resolve(file.name()), year.bytes(file));
        }
        return codes.size() + files.size();
    }

    /** The form of another district: that of the first one under its code and name, for they differ in nothing else. */
    private byte[] likeTheFirst(byte[] first, int number) throws IOException {
        Map<String, byte[]> parts = parts(first);
        parts.replaceAll((part, content) -> part.endsWith(".xml")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace(codes.get(0), codes.get(number - 1))
                        .replaceAll("Huyện mẫu 1\\b", name(number))
                        .getBytes(StandardCharsets.UTF_8)
                : content);
        return packed(parts);
    }

    private static String name(int number) {
        return "Huyện mẫu " + number;
    }

    private byte[] filled(byte[] form, Period period, int number) throws IOException {
        Map<String, byte[]> parts = parts(form);
        Map<String, String> rows = rows(parts);
        Map<String, String> said = figures(period);
        String sheet = CELL.matcher(text(parts, FORM)).replaceAll(cell -> {
            String code = rows.get(cell.group(1));
            return Matcher.quoteReplacement(
                    code == null || !said.containsKey(code)
                            ? cell.group()
                            : cell(cell, said.get(code), SHIFTED.contains(code) ? number : 0));
        });
        parts.put(FORM, sheet.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static String cell(java.util.regex.MatchResult cell, String value, int more) {
        Matcher style = STYLE.matcher(cell.group(2));
        String start = "<c r=\"F" + cell.group(1) + "\"" + (style.find() ? style.group() : "");
        return value.equals(NIL)
                ? start + " t=\"inlineStr\"><is><t>" + value + "</t></is></c>"
                : start + "><v>" + (Double.parseDouble(value) + more) + "</v></c>";
    }

    /** What the pattern reports in a quarter. */
    private Map<String, String> figures(Period period) throws IOException {
        Map<String, String> known = figures.get(period);
        if (known != null) {
            return known;
        }
        SampleFile file = year.files(period).stream()
                .filter(f -> f.unit().equals(PATTERN))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> parts = parts(year.bytes(file));
        Map<String, String> rows = rows(parts);
        Map<String, String> all = new LinkedHashMap<>();
        Matcher cells = CELL.matcher(text(parts, FORM));
        while (cells.find()) {
            Matcher value = VALUE.matcher(cells.group(3) == null ? "" : cells.group(3));
            if (rows.containsKey(cells.group(1)) && value.find()) {
                boolean nothing = cells.group(2).contains("t=\"s\"");
                all.put(rows.get(cells.group(1)), nothing ? NIL : value.group(1));
            }
        }
        figures.put(period, all);
        return all;
    }

    /** Which variable stands in which row. */
    private static Map<String, String> rows(Map<String, byte[]> parts) {
        Map<String, String> rows = new LinkedHashMap<>();
        NAME.matcher(text(parts, "xl/workbook.xml")).results().forEach(name -> rows.put(name.group(2), name.group(1)));
        return rows;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return copy.toByteArray();
    }
}
