package vn.kontum.report.web.edition;

import java.io.IOException;

/** Makes the PDF of a published workbook beside it. */
public interface PdfWriter {
    /** Whether there is a program to make it with. */
    boolean available();

    /**
     * Makes it, unless it is there.
     *
     * @param workbook below the work folder, as editions name it
     * @throws IOException when none was made; the log says what the program said
     */
    void write(String workbook) throws IOException, InterruptedException;
}
