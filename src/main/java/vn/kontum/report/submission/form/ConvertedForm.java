package vn.kontum.report.submission.form;

import java.util.List;

/**
 * A form in today's layout that holds what an older one held.
 *
 * @param content the workbook
 * @param lines what became of each line
 */
@SuppressWarnings("ArrayRecordComponent")
public record ConvertedForm(byte[] content, List<CarriedValue> lines) {
    public ConvertedForm {
        lines = List.copyOf(lines);
    }

    /** How many values stand in the new form. */
    public long carried() {
        return lines.stream().filter(CarriedValue::carried).count();
    }
}
