package vn.kontum.report.web.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Checks what the service depends on, as the command {@code doctor} does. */
@FunctionalInterface
public interface SystemCheck {
    /** How one thing stands. */
    enum Level {
        OK,
        WARN,
        FAIL
    }

    /** @param sentence what was found, and what to do about it */
    record Line(Level level, Function<Locale, String> sentence) {}

    List<Line> perform();
}
