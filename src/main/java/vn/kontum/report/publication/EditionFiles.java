package vn.kontum.report.publication;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Period;

/** Names of the files of an edition, beside its workbook {@code KTXH_<period>_b<nn>.xlsx}. */
public final class EditionFiles {
    /** The report: {@code BAO_CAO_<period>_b<nn>.docx}. */
    public static final String REPORT = "BAO_CAO";

    /** The drafted letter to offices in charge: {@code CONG_VAN_<period>_b<nn>.docx}; not every edition has one. */
    public static final String LETTER = "CONG_VAN";

    /** Every kind of document. */
    public static final List<String> DOCUMENTS = List.of(REPORT, LETTER);

    private EditionFiles() {}

    /** {@code KTXH_2021-Q1_b01}: the workbook without its ending. */
    public static String name(Period period, int number) {
        return String.format(Locale.ROOT, "KTXH_%s_b%02d", period.code(), number);
    }

    /** The file with every fact that units stated. */
    public static String observations(Period period, int number) {
        return name(period, number) + "_observations.csv";
    }

    /**
     * A file that is called like the workbook but for its ending.
     *
     * @param workbook name or path of the workbook
     * @param ending what stands in place of {@code .xlsx}, such as {@code _indicators.csv}; may be empty
     */
    public static String companion(String workbook, String ending) {
        return workbook.replaceFirst("\\.xlsx$", ending);
    }

    /**
     * The document of one kind.
     *
     * @param workbook name or path of the workbook
     */
    public static String document(String workbook, String kind) {
        int name = workbook.lastIndexOf('/') + 1;
        return workbook.substring(0, name) + companion(workbook.substring(name).replaceFirst("^KTXH", kind), ".docx");
    }
}
