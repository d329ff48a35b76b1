package vn.kontum.report.cli.output;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;

/** Draws a progress bar on a terminal, and nothing elsewhere. Called from the threads of a run. */
public final class ProgressBarListener implements ProgressListener, AutoCloseable {
    private final ProcessEnvironment processEnvironment;
    private final Locale locale;
    private Optional<ProgressBar> bar = Optional.empty();
    private String step = "";

    public ProgressBarListener(ProcessEnvironment processEnvironment, Locale locale) {
        this.processEnvironment = processEnvironment;
        this.locale = locale;
    }

    @Override
    public synchronized void at(String next, long done, long total) {
        if (!processEnvironment.terminal()) {
            return;
        }
        if (!next.equals(step)) {
            close();
            step = next;
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(new Run.StepPosition(next, done, total).label(locale))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(processEnvironment.err(), 80))
                    .setInitialMax(total == 0 ? -1 : total)
                    .build());
        }
        bar.ifPresent(b -> b.maxHint(total == 0 ? -1 : total).stepTo(done));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
