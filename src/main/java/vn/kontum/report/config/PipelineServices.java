package vn.kontum.report.config;

import java.util.function.Function;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.ResponseFactory;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.submission.PriorSubmissions;

/**
 * The skills that the order of work calls upon.
 *
 * @param judging a judge who knows what units reported before
 */
public record PipelineServices(
        Function<PriorSubmissions, ReceivedFileValidator> judging,
        ResponseFactory answering,
        ProvinceAssessment assessing,
        ReportRenderer bookmaker,
        OutboxDocumentWriters stationery) {}
