package vn.kontum.report.job.consolidate;

import java.io.IOException;

/**
 * The work of one run of the job: to make an edition, or to declare one final. It holds what one step leaves for the next; a bean
 * of the scope {@code job}.
 */
interface EditionProduction {
    /**
     * Takes the inputs, or finds the edition that was named.
     *
     * @return false where there is nothing to do
     */
    boolean prepare() throws IOException;

    /** Computes the figures; an edition that is declared final has them already. */
    void compute();

    /** Writes the workbook under a temporary name. */
    void render() throws IOException;

    /** Gives the files their names and records the edition, if the run still holds its lease. */
    void publish() throws IOException;

    /** Removes a workbook that was not published. */
    void discardDraft();
}
