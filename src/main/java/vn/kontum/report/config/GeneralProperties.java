package vn.kontum.report.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.text.Messages;

/**
 * Folders, language and calendar.
 *
 * @param work folder that holds inbox, trial, outbox, store, reports, logs and the embedded database
 * @param language of messages; forms and reports are Vietnamese whatever it says
 * @param windows which days a quarter covers
 * @param annualClosing whether units report the facts of 31 December again after each year, and the report of the year follows it
 * @param planWarningDays how many days before a quarter begins its plan is asked for
 * @param templates folder with form.xlsx and report.xlsx, the look of the workbooks; what is missing there is built in
 * @param jobs folder with the files of the schedule, read again whenever one changes; what is built in where it is missing
 */
@ConfigurationProperties("kontum")
record GeneralProperties(
        @DefaultValue("work") Path work,
        @DefaultValue("auto") UserLanguage language,
        @DefaultValue("administrative") QuarterCalendar windows,
        @DefaultValue("false") boolean annualClosing,
        @DefaultValue("45") @Min(0) @Max(366) int planWarningDays,
        @Nullable Path templates,
        @Nullable Path jobs) {
    /** Vietnamese, English, or as the system says. */
    enum UserLanguage {
        AUTO,
        VI,
        EN;

        Optional<Locale> locale() {
            return switch (this) {
                case AUTO -> Optional.empty();
                case VI -> Optional.of(Messages.VIETNAMESE);
                case EN -> Optional.of(Locale.ENGLISH);
            };
        }
    }
}
