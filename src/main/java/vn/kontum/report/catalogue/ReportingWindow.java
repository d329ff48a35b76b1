package vn.kontum.report.catalogue;

import java.time.LocalDate;

/**
 * The days a period covers and when its reports are due.
 *
 * @param period the quarter
 * @param nameVi what documents call it
 * @param from first day of data (inclusive), by the administrative window or the calendar quarter as settings say
 * @param to last day of data (inclusive)
 * @param deadline last day (inclusive, Asia/Ho_Chi_Minh) on which a report is on time
 */
public record ReportingWindow(Period period, String nameVi, LocalDate from, LocalDate to, LocalDate deadline) {}
