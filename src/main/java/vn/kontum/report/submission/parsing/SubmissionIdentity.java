package vn.kontum.report.submission.parsing;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;

/** Whose workbook it is and for which period, and what it says of its template. */
record SubmissionIdentity(Unit unit, Period period, Optional<String> version, Optional<Integer> revision) {}
