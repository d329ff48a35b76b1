package vn.kontum.report.submission.explanation;

import vn.kontum.report.catalogue.Period;

/** An explanation with who gave it, for which period, and in which received file. */
public record UnitExplanation(String unit, Period period, long receivedFileSeq, Explanation explanation) {}
