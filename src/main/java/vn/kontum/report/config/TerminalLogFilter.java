package vn.kontum.report.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets warnings of ours through to the terminal and keeps what libraries say for the log: a failure is printed once,
 * in one line, by the command. Events of ours with the marker LOG_ONLY go to the log only, too.
 *
 * @implNote It is made while SLF4J is starting, so it must not ask SLF4J for anything.
 */
public final class TerminalLogFilter extends Filter<ILoggingEvent> {
    private static final String OURS = "vn.kontum.";
    private static final String LOG_ONLY = "LOG_ONLY";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean ours = event.getLoggerName().startsWith(OURS);
        boolean told = event.getMarkerList() != null
                && event.getMarkerList().stream()
                        .anyMatch(marker -> marker.getName().equals(LOG_ONLY));
        return ours && !told && event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
