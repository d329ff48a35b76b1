package vn.kontum.report.benchmark;

/** One way of reading a workbook. */
interface Contestant {
    String name();

    /** Reads every cell of every sheet, and adds up the numbers that were typed. */
    Tally read(byte[] workbook) throws Exception;
}
