package vn.kontum.report.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Everything that people, programs and accidents put into an input cell, and into the grid around it. */
final class CellVariants {
    private static final String AS_BEFORE = "MISSING";
    /** Whole numbers, decimals, small numbers, percentages of nothing: inputs of different kinds. */
    private static final List<String> VARIABLES = List.of(
            "deaths",
            "live_births",
            "households_total",
            "insured_persons",
            "fruit_trees_new_area_ha",
            "cattle_total",
            "tourist_arrivals",
            "budget_revenue_total",
            "macadamia_new_area_ha",
            "hospital_beds_district");

    private static final List<String> TYPED = List.of(
            "39,6",
            "39.6",
            "567.000",
            "567,000",
            "1.234.567,89",
            "1,234,567.89",
            "1 234 567",
            "1\u00a0234",
            "12\u202f345",
            "\uff11\uff12\uff13",
            "\u22125",
            "\u20135",
            "(5)",
            "(5",
            "-5-",
            "+7",
            "'8",
            "92,5%",
            "0,925",
            "5 %",
            "12 người",
            "3 nghìn",
            "2 triệu",
            "1,5 tỷ",
            "khoảng 30",
            ">30",
            "30?",
            "30-40",
            "30/40",
            "30+40",
            "=30",
            "@30",
            "1e5",
            "1E+05",
            "0x1F",
            "NaN",
            "Infinity",
            "-",
            "--",
            "\u2014",
            "…",
            "...",
            "..",
            "[x]",
            "[X] chưa có",
            "[x",
            "x",
            "0",
            "00012",
            "12.",
            ".5",
            ",5",
            "1..2",
            "1,,2",
            "1.2.3",
            "1,2,3",
            "1.23.456",
            "٣٤",
            "१२",
            "Ⅳ",
            "½",
            "10²",
            "１，５",
            "trống",
            "N/A",
            "#REF!",
            "TRUE",
            "15/3/2021",
            "2021-03-15",
            "12:30",
            "\u200b12",
            "1\u200b2",
            "12\u0000",
            "_x000D_",
            "12\n13",
            " ",
            "\u00a0",
            "\t",
            "không",
            "không có",
            "chưa báo cáo",
            "9".repeat(30),
            "9".repeat(400),
            "x".repeat(32_767),
            "\ud83d\ude00",
            "=HYPERLINK(\"http://a\")",
            "=cmd|'/c calc'!A0",
            "<b>5</b>",
            "5;DROP TABLE reported_value",
            "${jndi:a}");

    private static final List<String> CELLS = List.of(
            "<c r=\"%s\"/>",
            "<c r=\"%s\"><v/></c>",
            "<c r=\"%s\"><v>1e400</v></c>",
            "<c r=\"%s\"><v>-1e400</v></c>",
            "<c r=\"%s\"><v>1e-400</v></c>",
            "<c r=\"%s\"><v>NaN</v></c>",
            "<c r=\"%s\"><v>INF</v></c>",
            "<c r=\"%s\"><v>1,5</v></c>",
            "<c r=\"%s\"><v>1.5.6</v></c>",
            "<c r=\"%s\"><v> 5 </v></c>",
            "<c r=\"%s\"><v>+5</v></c>",
            "<c r=\"%s\"><v>0x10</v></c>",
            "<c r=\"%s\"><v>1e999999999999</v></c>",
            "<c r=\"%s\"><v>٣</v></c>",
            "<c r=\"%s\"><v>5</v><v>6</v></c>",
            "<c r=\"%s\"><is><t>5</t></is></c>",
            "<c r=\"%s\" t=\"inlineStr\"><is><t>5</t></is></c>",
            "<c r=\"%s\" t=\"inlineStr\"><is><r><t>5</t></r><r><t>6</t></r><rPh sb=\"0\" eb=\"1\"><t>7</t></rPh></is></c>",
            "<c r=\"%s\" t=\"s\"><v>99999</v></c>",
            "<c r=\"%s\" t=\"s\"><v>-1</v></c>",
            "<c r=\"%s\" t=\"s\"><v>abc</v></c>",
            "<c r=\"%s\" t=\"s\"><v></v></c>",
            "<c r=\"%s\" t=\"s\"/>",
            "<c r=\"%s\" t=\"b\"><v>1</v></c>",
            "<c r=\"%s\" t=\"b\"><v>2</v></c>",
            "<c r=\"%s\" t=\"e\"><v>#DIV/0!</v></c>",
            "<c r=\"%s\" t=\"e\"><v>5</v></c>",
            "<c r=\"%s\" t=\"d\"><v>2021-03-15</v></c>",
            "<c r=\"%s\" t=\"d\"><v>5</v></c>",
            "<c r=\"%s\" t=\"z\"><v>5</v></c>",
            "<c r=\"%s\" t=\"\"><v>5</v></c>",
            "<c r=\"%s\" t=\"str\"><v>5</v></c>",
            "<c r=\"%s\"><f>1+1</f></c>",
            "<c r=\"%s\"><f>1+1</f><v/></c>",
            "<c r=\"%s\"><f>1+1</f><v>2</v></c>",
            "<c r=\"%s\" t=\"str\"><f>1+1</f><v>2</v></c>",
            "<c r=\"%s\"><f t=\"shared\" si=\"0\"/><v>5</v></c>",
            "<c r=\"%s\"><f t=\"shared\" si=\"99\"/></c>",
            "<c r=\"%s\"><f t=\"array\" ref=\"A1:ZZZZ9\">1</f><v>5</v></c>",
            "<c r=\"%s\"><f t=\"dataTable\" ref=\"A1\" r1=\"B1\"/><v>5</v></c>",
            "<c r=\"%s\" s=\"99999\"><v>5</v></c>",
            "<c r=\"%s\" s=\"-1\"><v>5</v></c>",
            "<c r=\"%s\"><v>5</v></c><c r=\"%s\"><v>6</v></c>",
            "<c r=\"%s\"><v>5</v></c><c r=\"A1\"><v>6</v></c>",
            "<c r=\"ZZZZ1\"><v>5</v></c>",
            "<c r=\"XFE1\"><v>5</v></c>",
            "<c r=\"f9\"><v>5</v></c>",
            "<c r=\"9F\"><v>5</v></c>",
            "<c r=\"\"><v>5</v></c>",
            "<c r=\"F\"><v>5</v></c>",
            "<c><v>5</v></c>",
            "<c r=\"R9C6\"><v>5</v></c>",
            "<c r=\"F0\"><v>5</v></c>",
            "<c r=\"F99999999\"><v>5</v></c>",
            "<c r=\"%s\"><v>&#x661;</v></c>",
            "<c r=\"%s\" t=\"n\"><v><![CDATA[5]]></v></c>",
            "<c r=\"%s\"><v>5<!-- 6 --></v></c>",
            "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 5 </t></is></c>",
            "<c r=\"%s\" t=\"inlineStr\"><is><t>_x0035_</t></is></c>");

    private static final List<String> ROWS = List.of(
            "<row r=\"9\"><c r=\"F9\"><v>5</v></c></row>",
            "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>",
            "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
            "<row r=\"-5\"><c><v>1</v></c></row>",
            "<row r=\"abc\"/>",
            "<row r=\"60\"><c r=\"A61\"><v>1</v></c></row>",
            "<row><c><v>1</v></c></row>",
            "<row r=\"3\"/>",
            "<row r=\"99999999999999999999\"/>",
            "<row r=\"60\" hidden=\"1\"><c r=\"A60\"><v>1</v></c></row>",
            "<row r=\"60\"><c r=\"A60\" t=\"inlineStr\"><is><t>deaths</t></is></c></row>",
            "<row r=\"60\"><c r=\"XFD60\"><v>1</v></c><c><v>2</v></c></row>",
            "<x/>",
            "<row r=\"60\"><x/></row>");

    private final ValidForm base;
    private final List<HostileFile> files = new ArrayList<>();

    CellVariants(ValidForm base) {
        this.base = base;
    }

    List<HostileFile> all() {
        for (String variable : VARIABLES) {
            for (String text : TYPED) {
                add("typed-" + variable, () -> base.with(variable, inline(text)), AS_BEFORE);
            }
        }
        for (String variable : List.of("deaths", "households_total", "fruit_trees_new_area_ha")) {
            CELLS.forEach(cell -> add("cell-" + variable, () -> base.with(variable, cell)));
        }
        ROWS.forEach(row -> add("row", base.edited(ValidForm.SHEET, "</sheetData>", row + "</sheetData>")));
        numbers();
        layout();
        return files;
    }

    private static String inline(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\u0000", "_x0000_")
                .replace("\n", "&#10;");
        return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }

    private void numbers() {
        Random random = new Random(20210511);
        for (int i = 0; i < 120; i++) {
            double number = random.nextGaussian() * Math.pow(10, random.nextInt(24) - 6);
            String variable = VARIABLES.get(random.nextInt(VARIABLES.size()));
            add("number", () -> base.with(variable, "<c r=\"%s\"><v>" + number + "</v></c>"), AS_BEFORE);
        }
    }

    private void layout() {
        for (String range : List.of("F9:F12", "A1:J56", "F8:G8", "A1:XFD1048576", "F9", "F9:", "ZZZ1:ZZZ2", "F12:F9")) {
            add("merged", base.edited(ValidForm.SHEET, base.firstMerged(), "<mergeCell ref=\"" + range + "\"/>"));
        }
        for (String target : List.of(
                "#REF!",
                "'Số liệu'!#REF!",
                "'Số liệu'!$F$11",
                "'Nowhere'!$F$9",
                "'Số liệu'!$F$9:$F$12",
                "5",
                "\"x\"",
                "",
                "'Số liệu'!F9",
                "INDIRECT(\"F9\")",
                "'Chỉ tiêu'!$A$1",
                "'_meta'!$B$1")) {
            add(
                    "name",
                    base.edited(
                            ValidForm.BOOK,
                            "<definedName name=\"IN_deaths\">'Số liệu'!$F$11</definedName>",
                            "<definedName name=\"IN_deaths\">" + target + "</definedName>"));
        }
        add(
                "name-twice",
                base.edited(
                        ValidForm.BOOK,
                        "</definedNames>",
                        "<definedName name=\"in_DEATHS\">'Số liệu'!$F$9</definedName></definedNames>"));
        add(
                "hidden-columns",
                base.edited(ValidForm.SHEET, "<cols>", "<cols><col min=\"6\" max=\"6\" hidden=\"1\"/>"),
                "HIDDEN");
        add(
                "no-width",
                base.edited(ValidForm.SHEET, "<cols>", "<cols><col min=\"6\" max=\"6\" width=\"0\"/>"),
                "HIDDEN");
        add("hidden-row", base.edited(ValidForm.SHEET, "<row r=\"11\"", "<row r=\"11\" hidden=\"1\""), "HIDDEN");
        add("no-height", base.withHeight(11, "0"), "HIDDEN");
        add(
                "strange-column",
                base.edited(ValidForm.SHEET, "<cols>", "<cols><col min=\"0\" max=\"9\" hidden=\"1\"/>"),
                "CORRUPT");
        add(
                "all-columns-hidden",
                base.edited(ValidForm.SHEET, "<cols>", "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/>"),
                "HIDDEN");
    }

    private void add(String name, byte[] bytes, String... codes) {
        add(name, () -> bytes, codes);
    }

    private void add(String name, Supplier<byte[]> bytes, String... codes) {
        files.add(HostileFile.of("input-" + name + "-" + files.size() + ".xlsx", bytes, codes));
    }
}
