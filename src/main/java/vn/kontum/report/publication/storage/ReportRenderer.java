package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;

/** Writes the book; the same arguments give the same bytes. */
public interface ReportRenderer {
    /** Changes whenever the same figures would be written differently. */
    String templateVersion();

    /** Says what the book says, before it is written. */
    RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta);

    /** A report, ready to be written down. */
    interface RenderedReport {
        void workbook(OutputStream out) throws IOException;

        /** Status letter of the province figure of an indicator, empty where it has none. */
        String status(String indicator);

        /** The Word documents of the edition; they are written before the workbook appears. */
        List<RenderedDocument> documents();

        /** The files beside the workbook. */
        List<RenderedExport> companions(ProvenanceInfo origin);
    }

    /**
     * Where a published workbook comes from; only the manifest may say so.
     *
     * @param workbook its file name
     */
    record ProvenanceInfo(
            String workbook, String workbookSha256, long runId, String who, String reason, java.time.Instant at) {}

    /** @param kind one of {@link vn.kontum.report.publication.EditionFiles#DOCUMENTS} */
    record RenderedDocument(String kind, byte[] content) {}

    /**
     * @param suffix what follows the name of the workbook without its ending, e.g. {@code _indicators.csv}
     */
    record RenderedExport(String suffix, byte[] content) {}
}
