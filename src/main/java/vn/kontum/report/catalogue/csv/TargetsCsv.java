package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.TargetProfile;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code targets.csv}: what the plan of each year asks of its indicators. */
final class TargetsCsv {
    static final String FILE = "targets.csv";
    private static final List<String> PROFILE = List.of("indicator", "profile", "best_step");
    /** In the order in which a new file has them. */
    static final List<String> COLUMNS = List.of(
            "year",
            "no",
            "indicator",
            "section",
            "supplementary",
            "comparator",
            "wording_vi",
            "aspiration",
            "target",
            "target_min",
            "target_max",
            "tolerance_percent",
            "base",
            "quote_vi",
            "doubt_vi",
            "profile",
            "best_step");

    private final CatalogueSource files;
    private final List<IndicatorDefinition> definitions;
    private final Set<String> codes;

    TargetsCsv(CatalogueSource files, List<IndicatorDefinition> definitions) {
        this.files = files;
        this.definitions = definitions;
        this.codes = definitions.stream().map(IndicatorDefinition::code).collect(Collectors.toSet());
    }

    /** The plans with their targets, by year; a built-in plan without targets is left out. */
    List<Plan> read(Map<Integer, Plan> plans) {
        return IndicatorsCsv.earlier(files) ? earlier(plans) : dated(plans);
    }

    private List<Plan> dated(Map<Integer, Plan> plans) {
        List<CsvRow> rows = files.referring(FILE, COLUMNS, Map.of("indicator", codes::contains));
        checkTargets(rows, plans);
        List<Plan> planned = new ArrayList<>();
        for (Plan plan : plans.values()) {
            List<CsvRow> own = rows.stream()
                    .filter(row -> row.text("year").equals(String.valueOf(plan.year())))
                    .toList();
            if (!own.isEmpty()) {
                planned.add(plan.with(indicators(own, plan.year()), profiles(own)));
            } else if (files.own(PlansCsv.FILE)) {
                files.errors().inFile(PlansCsv.FILE, "plan.targets", String.valueOf(plan.year()));
            }
        }
        return planned;
    }

    /** Of a folder of an earlier version: its targets are those of the first plan. */
    private List<Plan> earlier(Map<Integer, Plan> plans) {
        boolean dated = files.header(FILE).contains("year");
        List<CsvRow> rows = files.referring(FILE, dated ? COLUMNS : PROFILE, Map.of("indicator", codes::contains));
        CsvTable.unique(rows, "indicator");
        rows.forEach(this::checkIndicator);
        if (dated && files.own(FILE)) {
            files.errors().at(IndicatorsCsv.FILE, 1, "", "targets.twice", IndicatorsCsv.EARLIER);
        }
        List<CsvRow> lines = definitions.stream().map(IndicatorDefinition::row).toList();
        CsvTable.unique(lines, "no");
        return plans.values().stream()
                .limit(1)
                .map(plan -> plan.with(
                        definitions.stream()
                                .map(one -> one.under(one.row(), target(one.row())))
                                .toList(),
                        profiles(rows)))
                .toList();
    }

    private void checkTargets(List<CsvRow> rows, Map<Integer, Plan> plans) {
        Map<String, CsvRow> earlier = new HashMap<>();
        for (CsvRow row : rows) {
            int year = PlansCsv.year(row);
            checkIndicator(row);
            Optional<Plan> plan = Optional.ofNullable(plans.get(year));
            if (plan.isEmpty()) {
                row.error("year", "target.year", row.text("year"));
            }
            plan.ifPresent(p ->
                    row.known("section", row.text("section"), p.sections()::contains, "target.section", p.sections()));
            for (String column : List.of("indicator", "no")) {
                Optional.ofNullable(earlier.putIfAbsent(year + column + row.text(column), row))
                        .ifPresent(other -> row.error(column, "duplicate", row.text(column), other.line()));
            }
            if (codes.contains(row.text("indicator"))
                    && definitions.stream().noneMatch(d -> d.of(row.text("indicator"), year))) {
                row.error("indicator", "target.not_in_force", row.text("indicator"), row.text("year"));
            }
        }
        Set<String> aimed = rows.stream().map(row -> row.text("indicator")).collect(Collectors.toSet());
        definitions.stream()
                .filter(one -> files.own(IndicatorsCsv.FILE) && !aimed.contains(one.code()))
                .forEach(one -> one.row().error("code", "indicator.no_target", one.code()));
    }

    private void checkIndicator(CsvRow row) {
        row.known("indicator", row.required("indicator"), codes::contains, "target.indicator");
        if (row.optionalNumber("best_step").filter(step -> step.signum() < 0).isPresent()) {
            row.error("best_step", "limit.negative");
        }
    }

    private List<Indicator> indicators(List<CsvRow> rows, int year) {
        return rows.stream()
                .flatMap(row -> {
                    Target target = target(row);
                    return definitions.stream()
                            .filter(one -> one.of(row.text("indicator"), year))
                            .map(one -> one.under(row, target));
                })
                .toList();
    }

    private static List<TargetProfile> profiles(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> new TargetProfile(
                        row.text("indicator"), SeasonalProfile.read(row), row.optionalNumber("best_step")))
                .filter(profile ->
                        !profile.seasonal().isEmpty() || profile.bestStep().isPresent())
                .toList();
    }

    private static Target target(CsvRow row) {
        Target.Comparator comparator = row.choice("comparator", Target.Comparator.class);
        boolean range = comparator == Target.Comparator.RANGE;
        boolean approximate = comparator == Target.Comparator.APPROX;
        Optional<BigDecimal> value = figure(row, "target", !range);
        Optional<BigDecimal> min = figure(row, "target_min", range);
        Optional<BigDecimal> max = figure(row, "target_max", range);
        BigDecimal tolerance = figure(row, "tolerance_percent", approximate).orElse(BigDecimal.ZERO);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            row.error("target_max", "variable.range", min.get(), max.get());
        }
        return new Target(comparator, row.required("wording_vi"), row.yes("aspiration"), value, min, max, tolerance);
    }

    private static Optional<BigDecimal> figure(CsvRow row, String column, boolean needed) {
        if (needed != row.optional(column).isPresent()) {
            row.error(column, needed ? "target.missing" : "target.needless", row.text("comparator"));
        }
        return row.optionalNumber(column);
    }
}
