package vn.kontum.report.job.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.text.LogMarkers;

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

    /**
     * The run names the units that could not be served; it fails where nobody could be.
     *
     * @throws RunNote.Noted naming every unit, where none was served
     */
    public void go(UnitTask visit) throws JobInterruptedException {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            run.at(step, i, units.size());
            Unit unit = units.get(i);
            try {
                visit.to(unit);
            } catch (IOException e) {
                LOG.warn(LogMarkers.LOG_ONLY, "[outbox {}] cannot be written", unit.code(), e);
                left.add(unit.code());
            }
        }
        if (!left.isEmpty() && left.size() == units.size()) {
            throw new RunNote.Noted(RunNote.of(RunNote.Code.UNITS_FAILED, String.join(", ", left)));
        }
        run.addFailedUnits(left);
    }
}
