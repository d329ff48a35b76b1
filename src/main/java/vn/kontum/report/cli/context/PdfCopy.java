package vn.kontum.report.cli.context;

import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.application.pdf.PdfExporter;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.text.Messages;

/** The PDF of a published workbook. It is made last of all, after the application has ended and the answer is there. */
record PdfCopy(ApplicationSettings settings, ProcessEnvironment environment, Messages messages) {

    /** Makes the copy of a workbook; it takes seconds. */
    void make(String workbook) {
        try {
            PdfExporter.ExportResult result = new PdfExporter(settings).of(workbook);
            if (result == PdfExporter.ExportResult.FAILED) {
                environment.err().println(messages.text("export.no-pdf", workbook, settings.log()));
            } else if (result == PdfExporter.ExportResult.MADE) {
                record(PdfExporter.pdf(workbook));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The hash of a PDF that was made after the application had ended. */
    private void record(String pdf) {
        try (ApplicationServices applicationServices = ApplicationServices.open(settings, environment.clock())) {
            applicationServices
                    .autowired(PublishedFileRecorder.class)
                    .record(pdf, environment.clock().instant());
        }
    }
}
