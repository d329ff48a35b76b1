package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;

/** Renders the report workbook and the documents beside it; the same arguments give the same bytes. */
public interface ReportRenderer {
    /** Changes whenever the same figures would be written differently. */
    String templateVersion();

    /** Templates and printed settings by name, so that they can be kept; none where the look depends on no files. */
    SortedMap<String, byte[]> design();

    /** Name under which {@link #design} is kept; equal names mean equal bytes. */
    String designVersion();

    /**
     * The same for reports of another catalogue.
     *
     * @param kept templates and printed settings as {@link #design} gave them; empty for those of now
     */
    ReportRenderer under(Catalogue catalogue, Optional<SortedMap<String, byte[]>> kept);

    /** Says what the book says, before it is written. */
    RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta);

    /** A report, ready to be written down. */
    interface RenderedReport {
        void workbook(OutputStream out) throws IOException;

        /** Status letter of the province figure of an indicator, empty where it has none. */
        String status(String indicator);

        /** The Word documents of the edition. */
        List<RenderedExport> documents();

        /**
         * The files beside the workbook, the Word documents among them; they are written before the workbook appears.
         */
        List<RenderedExport> companions(ProvenanceInfo origin);
    }

    /**
     * Where a published workbook comes from; only the manifest may say so.
     *
     * @param workbook its file name
     */
    record ProvenanceInfo(String workbook, String workbookSha256, long runId, String who, String reason, Instant at) {}

    /**
     * A file beside a workbook.
     *
     * @param prefix what its name begins with: {@code KTXH} as the workbook's, or a kind of Word document
     * @param suffix what follows the name of the workbook without its ending, e.g. {@code _indicators.csv}
     */
    record RenderedExport(String prefix, String suffix, byte[] content) {
        private static final String WORKBOOK = "KTXH";

        public RenderedExport(String suffix, byte[] content) {
            this(WORKBOOK, suffix, content);
        }

        /** @param workbook name of the workbook without its ending */
        public String fileName(String workbook) {
            return prefix + workbook.substring(WORKBOOK.length()) + suffix;
        }
    }
}
