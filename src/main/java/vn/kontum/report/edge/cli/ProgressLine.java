package vn.kontum.report.edge.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import vn.kontum.report.batch.Progress;
import vn.kontum.report.catalogue.Messages;

/** A bar for whoever watches; silent where nobody does. Called from the threads of a run. */
final class ProgressLine implements Progress, AutoCloseable {
    private final Surroundings around;
    private final Messages words;
    private Optional<ProgressBar> bar = Optional.empty();
    private String step = "";

    ProgressLine(Surroundings around, Messages words) {
        this.around = around;
        this.words = words;
    }

    @Override
    public synchronized void at(String next, long done, long total) {
        if (!around.terminal()) {
            return;
        }
        if (!next.equals(step)) {
            close();
            step = next;
            String name = "step." + next.replaceAll("-\\d+$", "");
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(words.has(name) ? words.text(name) : next)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(around.err(), 80))
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
