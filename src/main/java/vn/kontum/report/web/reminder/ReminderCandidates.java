package vn.kontum.report.web.reminder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Who owes a report and can be written to. */
@Component
public final class ReminderCandidates {
    private final UnitStatusService statuses;
    private final UnitNameLookup units;

    ReminderCandidates(UnitStatusService statuses, UnitNameLookup units) {
        this.statuses = statuses;
        this.units = units;
    }

    /** @param key one press of the button, however often it is sent */
    public record View(String code, List<SelectOption> units, String key) {}

    /** @param statuses how every unit stands in the period */
    public View of(Period period, List<UnitStatusEntry> statuses, ViewFormatter formatter) {
        List<SelectOption> owing = statuses.stream()
                .filter(p -> owes(UnitStatus.of(p)))
                .map(p -> p.status().unit())
                .map(u -> new SelectOption(u, units.name(u, formatter), false))
                .toList();
        return new View(period.code(), owing, IdempotencyKeys.fresh());
    }

    /** Of some units those that owe, and the others. */
    public record Division(List<String> owing, List<String> others) {}

    public Division divided(Period period, List<String> chosen) {
        Set<String> owing = statuses.of(period).stream()
                .filter(entry -> owes(UnitStatus.of(entry)))
                .map(entry -> entry.status().unit())
                .collect(Collectors.toSet());
        Map<Boolean, List<String>> divided = chosen.stream().collect(Collectors.partitioningBy(owing::contains));
        return new Division(divided.getOrDefault(true, List.of()), divided.getOrDefault(false, List.of()));
    }

    private static boolean owes(UnitStatus mark) {
        return mark == UnitStatus.MISSING || mark == UnitStatus.PARTS || mark == UnitStatus.RETURNED;
    }
}
