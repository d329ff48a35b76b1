package vn.kontum.report.job.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.run.RunContext;

/**
 * Goes from unit to unit; an outbox that cannot be written, such as one with an open file, does not hold up the others.
 */
public record PerUnitExecutor(RunContext run, List<Unit> units, String step) {
    private static final Logger LOG = LoggerFactory.getLogger(PerUnitExecutor.class);

    /** What is done at each unit. */
    @FunctionalInterface
    public interface UnitTask {
        void to(Unit unit) throws IOException;
    }

    /** @throws IOException at the end, naming every unit that could not be served */
    public void go(UnitTask visit) throws IOException, JobInterruptedException {
        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            run.at(step, i, units.size());
            Unit unit = units.get(i);
            try {
                visit.to(unit);
            } catch (IOException e) {
                LOG.warn("[outbox {}] cannot be written", unit.code(), e);
                troubles.add(unit.code() + " (" + e + ")");
            }
        }
        if (!troubles.isEmpty()) {
            throw new IOException(
                    "[outbox] could not be written for " + String.join(", ", troubles)
                            + "; close the files there or give the right to write, then run again: what was done is not repeated");
        }
    }
}
