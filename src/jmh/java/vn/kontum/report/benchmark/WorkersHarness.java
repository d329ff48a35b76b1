package vn.kontum.report.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.kontum.report.catalogue.Period;

/**
 * The same collects by two arrangements, in turns: all processes (the one that collects, the database, one worker) confined to one
 * processor, and all of them with two workers on two. The process that collects is the command, started anew each time, or a service
 * that stays. The first quarter does not count. Linux alone ({@code taskset}).
 *
 * <p>Wall time tells something on a quiet machine alone. Beside other work processor time does: what one processor needs for
 * everything, divided by what the longer way through two takes, which is what is done while no part is dealt out and half of the rest.
 */
public final class WorkersHarness {
    static final int YEAR = 2021;
    private static final int OF_THE_CATALOGUE = 10;

    private WorkersHarness() {}

    /**
     * @param arguments an empty folder, the number of districts (more than 200), the number of quarters (2 to 4), {@code command} or
     *     {@code service}
     */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int districts = Integer.parseInt(arguments[1]) - OF_THE_CATALOGUE;
        boolean served = arguments[3].equals("service");
        try (WorkersArrangement one =
                        new WorkersArrangement(root.resolve("one"), "0", 1, served, new GeneratedDistricts(districts));
                WorkersArrangement two = new WorkersArrangement(
                        root.resolve("two"), "0,1", 2, served, new GeneratedDistricts(districts))) {
            one.awaitStart();
            two.awaitStart();
            for (int quarter = 1; quarter <= Integer.parseInt(arguments[2]); quarter++) {
                Period period = new Period(YEAR, quarter);
                WorkersArrangement.Went alone = told("one", period, one.collect(period));
                WorkersArrangement.Went together = told("two", period, two.collect(period));
                double way = together.serial() + (together.processorSeconds() - together.serial()) / 2;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.2f times as fast by the clock, %.2f by processor time%n",
                        period,
                        alone.seconds() / together.seconds(),
                        alone.processorSeconds() / way);
            }
        }
    }

    private static WorkersArrangement.Went told(String name, Period period, WorkersArrangement.Went went)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.1f s at a load of %s; processor time %.1f s (%s), of it %.1f s while no part was dealt out%n",
                name,
                period,
                went.seconds(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                went.processorSeconds(),
                went.used(),
                went.serial());
        return went;
    }
}
