package vn.kontum.report.xlsx.model;

/**
 * Something in the sheets that a careful reader must not pass over in silence; reading goes on.
 *
 * @param code stable identifier, a name of {@link ReadAnomalyCode}
 * @param where sheet, or sheet and cell or range: {@code Bhyt!F14}
 * @param detail English, for the log
 */
public record ReadAnomaly(String code, String where, String detail) {
    public static ReadAnomaly of(ReadAnomalyCode code, String where, String detail) {
        return new ReadAnomaly(code.name(), where, detail);
    }
}
