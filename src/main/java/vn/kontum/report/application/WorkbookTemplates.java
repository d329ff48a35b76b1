package vn.kontum.report.application;

import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.response.ResponseTemplate;

/** The templates of all workbooks that the program writes. */
final class WorkbookTemplates {
    private WorkbookTemplates() {}

    /**
     * Reads every template, to find its errors before anything is written from it.
     *
     * @param folder of the office's own templates; where it is empty, and for those that it lacks, the built-in ones are read
     * @throws vn.kontum.report.xlsx.write.TemplateException for the first one with errors, with all of them
     */
    static void check(Optional<Path> folder) {
        FormTemplate.load(folder);
        ResponseTemplate.load(folder);
        ReportTemplate.load(folder);
    }
}
