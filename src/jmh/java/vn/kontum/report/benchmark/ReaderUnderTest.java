package vn.kontum.report.benchmark;

/** One way of reading a workbook. */
interface ReaderUnderTest {
    String name();

    /** Reads every cell of every sheet, and adds up the numbers that were typed. */
    ReadTotals read(byte[] workbook) throws Exception;
}
