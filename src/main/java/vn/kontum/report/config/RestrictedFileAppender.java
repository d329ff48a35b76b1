package vn.kontum.report.config;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import vn.kontum.report.intake.storage.FileAccess;

/** Log files that only the user of the program and its group can read. */
final class RestrictedFileAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        FileAccess.createFolder(file.getParent());
        super.openFile(name);
        FileAccess.restrict(file);
    }
}
