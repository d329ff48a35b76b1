package vn.kontum.report.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.format.ViewFormatter;

/** Who looks at a schedule reads no notation. */
class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0/5 * * * ?            | 5 phút một lần                                 | every 5 minutes
            0 */10 7-18 ? * MON-FRI  | 10 phút một lần, từ 07:00 đến 18:59, Thứ Hai – Thứ Sáu hằng tuần | every 10 minutes, from 07:00 to 18:59, Monday – Friday
            0 30 2 * * ?             | 02:30, hằng ngày                               | at 02:30, every day
            0 0 7,13 ? * 2,6         | 07:00, 13:00, Thứ Hai, Thứ Sáu hằng tuần       | at 07:00, 13:00, Monday, Friday
            0 15 * * * ?             | mỗi giờ, vào phút thứ 15                       | every hour, at minute 15
            0 0 0/6 * * ?            | 6 giờ một lần, vào phút thứ 0                  | every 6 hours, at minute 0
            0 0 8 1,15 * ?           | 08:00, ngày 1, 15 hằng tháng                   | at 08:00, on day 1, 15 of each month
            deadline -3d at 08:00    | 08:00, 3 ngày trước ngày hết hạn nộp           | at 08:00, 3 days before the deadline day
            deadline at 08:00        | 08:00 ngày hết hạn nộp                         | at 08:00 on the deadline day
            window-opens +1d at 07:00 | 07:00, 1 ngày sau ngày mở kỳ báo cáo          | at 07:00, 1 day after the first day of the reporting window
            0 0 8 L * ?              | theo biểu thức cron 0 0 8 L * ?                | by the cron expression 0 0 8 L * ?
            0 0 8 ? 1-6 MON          | theo biểu thức cron 0 0 8 ? 1-6 MON            | by the cron expression 0 0 8 ? 1-6 MON
            """)
    void aLineOfAScheduleIsSaidInWords(String line, String vietnamese, String english) {
        assertThat(new ScheduleWords(ViewFormatter.in(Messages.VIETNAMESE)).of(line))
                .isEqualTo(vietnamese);
        assertThat(new ScheduleWords(ViewFormatter.in(Locale.ENGLISH)).of(line)).isEqualTo(english);
    }
}
