package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.slf4j.MarkerFactory;

class TerminalLogFilterTest {
    @Test
    void aFailureThatIsToldInTheLanguageOfTheReaderIsKeptForTheLog() {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName("vn.kontum.report.run");
        event.setLevel(Level.WARN);
        assertThat(new TerminalLogFilter().decide(event)).isEqualTo(FilterReply.NEUTRAL);

        event.addMarker(MarkerFactory.getMarker("LOG_ONLY"));

        assertThat(new TerminalLogFilter().decide(event)).isEqualTo(FilterReply.DENY);
    }
}
