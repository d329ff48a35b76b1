package vn.kontum.report.workbook;

/**
 * Something in the sheets that a careful reader must not pass over in silence; reading goes on.
 *
 * @param code stable identifier, a name of {@link TroubleCode}
 * @param where sheet, or sheet and cell or range: {@code Bhyt!F14}
 * @param detail English, for the log
 */
public record Trouble(String code, String where, String detail) {
    static Trouble of(TroubleCode code, String where, String detail) {
        return new Trouble(code.name(), where, detail);
    }
}
