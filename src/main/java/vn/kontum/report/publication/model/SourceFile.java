package vn.kontum.report.publication.model;

import java.util.Optional;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * Where facts come from: a file that a unit sent, or the catalogue.
 *
 * @param number from 1, in the order of periods and units; the catalogue is the last
 * @param version empty for the catalogue
 */
public record SourceFile(int number, Optional<SubmissionVersion> version) {}
