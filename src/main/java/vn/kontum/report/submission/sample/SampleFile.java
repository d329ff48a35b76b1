package vn.kontum.report.submission.sample;

import java.time.OffsetDateTime;
import vn.kontum.report.catalogue.Period;

/**
 * A workbook of the sample year and when it comes.
 *
 * @param period that it reports on
 * @param unit code of the unit, also the name of its folder in the inbox
 * @param name file name under which it is dropped
 */
public record SampleFile(Period period, String unit, String name, OffsetDateTime receivedAt) {}
