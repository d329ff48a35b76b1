package vn.kontum.report.job.worker;

import java.util.Map;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;

/** Gives a thread the logging context of the thread that hands it work, so that its lines go to the log of the run. */
final class LoggingContextDecorator implements TaskDecorator {
    @Override
    public Runnable decorate(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
