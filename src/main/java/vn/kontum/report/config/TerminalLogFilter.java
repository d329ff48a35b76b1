package vn.kontum.report.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets warnings of ours through to the terminal and keeps what libraries say for the log: whatever fails is told once,
 * in one line, at the door.
 */
public final class TerminalLogFilter extends Filter<ILoggingEvent> {
    private static final String OURS = "vn.kontum.";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean ours = event.getLoggerName().startsWith(OURS);
        return ours && event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
