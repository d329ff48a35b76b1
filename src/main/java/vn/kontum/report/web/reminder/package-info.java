/** Reminders: who owes a report, the run that drafts letters, and the letters that were drafted. */
@NullMarked
package vn.kontum.report.web.reminder;

import org.jspecify.annotations.NullMarked;
