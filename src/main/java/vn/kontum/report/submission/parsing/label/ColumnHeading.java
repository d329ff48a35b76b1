package vn.kontum.report.submission.parsing.label;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.xlsx.model.Cell;

/**
 * The heading above the figures of a form, which says what they are: those of the period, or others.
 *
 * @param cell where it stands
 */
public record ColumnHeading(Cell cell) {
    /** What a heading says of the figures below it. */
    public enum Meaning {
        /** They are those of the period. */
        OWN,
        /** They are those of another period. */
        ANOTHER_PERIOD,
        /** They are something else, such as a plan, a sum or a growth, or in another measure. */
        OTHER,
        /** Nothing that is understood. */
        UNKNOWN
    }

    /** In which the headings of our columns for figures of the period begin. */
    private static final Pattern OWN = Pattern.compile("\\b(?:quy nay|so tai ngay)\\b");
    /** What follows is a remark about the figures. */
    private static final Pattern REMARK = Pattern.compile("\\bda\\b.*");

    private static final Pattern PARTS = Pattern.compile("[(\\[:;,*]| [-\u2013\u2014] ");
    /** Other figures, wherever the first part of a heading names them. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:quy|ky|nam|thang) (?:truoc|ngoai|sau|toi|lien ke|gan nhat)|cung ky|ke hoach|\\bkh\\b|du kien"
                    + "|muc tieu|chi tieu|luy ke|cong don|tu dau|dau nam|ca nam|\\bthang\\b|\\btuan\\b|so voi|so sanh"
                    + "|\\btang\\b|\\bgiam\\b|\\bt[yi] (?:le|trong)|toc do|chenh lech|%");
    /** Headings of our other columns, and what says nothing of figures. */
    private static final Pattern COLUMNS = Pattern.compile("(?:kiem tra|ghi chu|ly do|don vi|phong\\b|ma$|ma so"
            + "|s?tt$|so tt|so lieu$|ten\\b|noi dung|dien giai).*");
    /** Powers of ten; the words of rates begin like one of them. */
    private static final Pattern SCALE =
            Pattern.compile("\\b(?:nghin|ngan|trieu|t[yi](?! (?:le|trong|suat|gia)))\\b|\\b10{2,}\\b|\\b1[.,]000\\b|%");

    /** Of figures of a period for these variables. */
    public Meaning meaning(Period period, List<Variable> variables) {
        TitlePeriods title = TitlePeriods.of(cell.word());
        if (other() || scaled(title.plain(), variables)) {
            return Meaning.OTHER;
        }
        Set<Period> named = title.all();
        boolean own = own();
        if (!named.isEmpty()) {
            boolean yearOfOwn = own && named.stream().allMatch(p -> p.closing() && p.year() == period.year());
            return named.contains(period) || yearOfOwn ? Meaning.OWN : Meaning.ANOTHER_PERIOD;
        }
        Set<Integer> quarters = title.quarters();
        if (!quarters.isEmpty()) {
            return !period.closing() && quarters.contains(period.quarter()) ? Meaning.OWN : Meaning.OTHER;
        }
        return own ? Meaning.OWN : Meaning.UNKNOWN;
    }

    /** Whether it has the words of the heading that we write above the figures of the period. */
    public boolean own() {
        String plain = TitlePeriods.of(cell.word()).plain();
        return OWN.matcher(plain).find() && !other();
    }

    /** Whether it says that something else than figures of a period stands below, whichever the period. */
    public boolean other() {
        String plain = TitlePeriods.of(cell.word()).plain();
        String[] parts = PARTS.split(plain);
        for (int i = 0; i < parts.length; i++) {
            String part = REMARK.matcher(parts[i]).replaceFirst("").strip();
            boolean found =
                    i == 0 ? OTHERS.matcher(part).find() : OTHERS.matcher(part).lookingAt();
            if (found || COLUMNS.matcher(part).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean scaled(String plain, List<Variable> variables) {
        return SCALE.matcher(plain).find()
                && !variables.stream()
                        .allMatch(variable -> plain.contains(
                                TitlePeriods.of(variable.measureVi()).plain()));
    }
}
