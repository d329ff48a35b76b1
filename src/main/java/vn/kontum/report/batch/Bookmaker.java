package vn.kontum.report.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Snapshot;

/** Writes the book; the same arguments give the same bytes. */
public interface Bookmaker {
    /** Changes whenever the same figures would be written differently. */
    String templateVersion();

    /** Says what the book says, before it is written. */
    Book make(Snapshot snapshot, List<Assessment> province, EditionMeta meta);

    /** A report, ready to be written down. */
    interface Book {
        void workbook(OutputStream out) throws IOException;

        /** Status letter of the province figure of an indicator, empty where it has none. */
        String status(String indicator);

        /** The files beside the workbook. */
        List<Companion> companions(Origin origin);
    }

    /**
     * Where a published workbook comes from; only the manifest may say so.
     *
     * @param workbook its file name
     */
    record Origin(
            String workbook, String workbookSha256, long runId, String who, String reason, java.time.Instant at) {}

    /**
     * @param suffix what follows the name of the workbook without its ending, e.g. {@code _indicators.csv}
     */
    record Companion(String suffix, byte[] content) {}
}
