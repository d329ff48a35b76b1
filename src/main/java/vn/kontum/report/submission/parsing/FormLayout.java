package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Set;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;

/**
 * What writer and reader of the form agree on: names, marks and default columns.
 *
 * @implNote Units keep old files, so what is here only ever grows.
 */
public final class FormLayout {
    /** Identifies our template among all workbooks. */
    public static final String TEMPLATE = "KT-KTXH";
    /** Version of the template that is written today. */
    public static final String VERSION = "1";
    /** Versions that the reader was tested with; other than {@link #VERSION} they are accepted with a warning. */
    public static final List<String> READABLE = List.of(VERSION);

    /** Prefix of the defined name of an input cell, followed by the variable's code. */
    public static final String INPUT = "IN_";
    /** Prefix of the defined name of a note cell. */
    public static final String NOTE = "NOTE_";

    /** Identifies the one-sheet request for explanations. */
    public static final String EXPLANATION_TEMPLATE = "KT-GIAITRINH";

    /** Prefix of a target's code in column A of its line. */
    public static final String TARGET = "CT_";
    /** Prefix of the name of the cell with the unit's own estimate of the year. */
    public static final String ESTIMATE = "ESTIMATE_";
    /** Prefix of the name of the cell with the cause. */
    public static final String CAUSE = "CAUSE_";
    /** Prefix of the name of the cell with the measure. */
    public static final String MEASURE = "MEASURE_";
    /** Prefix of the name of the cell with the day. */
    public static final String DUE = "DUE_";

    /** Columns of the lines about targets, counted from 0; measure and day stand right of the cause. */
    public static final int ESTIMATE_COLUMN = 6;

    public static final int CAUSE_COLUMN = 7;

    /**
     * Very hidden sheet: names of the marks in column A, their values in column B; each value also has a defined name.
     */
    public static final String META_SHEET = "_meta";
    /** Hidden sheet with the lists behind data validations. */
    public static final String LISTS_SHEET = "DanhMuc";

    /** Folded name of the sheet on which we list what must be mended; the reader passes over it. */
    public static final String ERROR_SHEET_FOLDED = "loicansua";

    /** Folded names of the sheets for guidance, targets, explanations and what was carried over. */
    private static final Set<String> OTHER_SHEETS_FOLDED = Set.of("huongdan", "chitieu", "giaitrinh", "sodachep");

    public static final String MARK_TEMPLATE = "KT_TEMPLATE";
    public static final String MARK_VERSION = "KT_VERSION";
    /** Code of the unit, as text. */
    public static final String MARK_UNIT = "KT_UNIT";
    /** Code of the period: {@code 2021-Q1}. */
    public static final String MARK_PERIOD = "KT_PERIOD";
    /** Hash of the variables the form asks for, in order. */
    public static final String MARK_LAYOUT = "KT_LAYOUT";
    /**
     * Declared revision, 1, 2, …; blank or absent means none. Also the name of an unlocked cell on the first form
     * sheet.
     */
    public static final String MARK_REVISION = "KT_REVISION";

    /** Column of the sheet of marks in which the layout stands, line by line. */
    public static final int META_LAYOUT_COLUMN = 3;

    /** Columns of a form sheet, counted from 0. */
    public static final int CODE_COLUMN = 0;

    public static final int NUMBER_COLUMN = 1;
    public static final int NAME_COLUMN = 2;
    public static final int MEASURE_COLUMN = 3;
    /** The newest figure that the unit reported before, for comparison. */
    public static final int KNOWN_COLUMN = 4;

    public static final int VALUE_COLUMN = 5;
    public static final int CHECK_COLUMN = 6;
    public static final int CHANGE_COLUMN = 7;
    public static final int YEAR_TO_DATE_COLUMN = 8;
    public static final int NOTE_COLUMN = 9;
    public static final int OFFICE_COLUMN = 10;
    public static final int LAST_YEAR_COLUMN = 11;
    /** The last column of a form sheet that is ours. */
    public static final int LAST_COLUMN = LAST_YEAR_COLUMN;

    /** The name of the request for explanations: {@code GIAI_TRINH_608_2021Q1.xlsx}. */
    public static String explanationFileName(String unit, String compactPeriod) {
        return "GIAI_TRINH_" + unit + "_" + compactPeriod + ".xlsx";
    }

    private FormLayout() {}

    /** Whether a sheet is one of ours without lines that ask for figures of the report, by its name. */
    static boolean asksNothing(String sheet) {
        return OTHER_SHEETS_FOLDED.contains(UnitNames.fold(sheet));
    }

    /** The name of a form that holds what a unit typed into an older one: {@code KTXH_608_2021Q1_da_chep_so.xlsx}. */
    public static String convertedFileName(String unit, String compactPeriod) {
        return "KTXH_" + unit + "_" + compactPeriod + "_da_chep_so.xlsx";
    }

    /** The name of the part of a form that one office fills in: {@code KTXH_608_2021Q1_p3.xlsx}. */
    public static String partFileName(String unit, String compactPeriod, int part) {
        return "KTXH_" + unit + "_" + compactPeriod + "_p" + part + ".xlsx";
    }

    /** The name of a form that was made of parts: {@code KTXH_608_2021Q1_ghep.xlsx}. */
    public static String joinedFileName(String unit, String compactPeriod) {
        return "KTXH_" + unit + "_" + compactPeriod + "_ghep.xlsx";
    }

    /** The number format of a variable's input cell. */
    public static String numberFormat(Variable variable) {
        return "#,##0" + (variable.decimals() > 0 ? "." + "0".repeat(variable.decimals()) : "");
    }

    /** The name under which a unit saves its form: {@code KTXH_608_2021Q1.xlsx}. */
    public static String fileName(String unit, String compactPeriod) {
        return "KTXH_" + unit + "_" + compactPeriod + ".xlsx";
    }
}
