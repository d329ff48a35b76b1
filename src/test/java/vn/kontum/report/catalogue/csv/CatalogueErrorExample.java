package vn.kontum.report.catalogue.csv;

import java.util.stream.Stream;

/** A line that is wrong in one way, added to a file of the shipped catalogue. */
record CatalogueErrorExample(String file, String key, String line) {
    private static final String INDICATOR = "x,g,g,n,n,%%,%%,1,HIGHER_BETTER,,%s,no,SNNPTNT,,m,,,";
    private static final String TARGET = "2021,%s,cattle_herd,III.1,yes,%s,w,no,%s,%s,q,,,";
    private static final String CHANGE = "%s,SPLIT,%s,611,%s,%s,12/QD,2021-11-01,";
    private static final String VARIABLE = "%s,n,n,m,m,Xây dựng Đảng và hệ thống chính trị,%s,no,%s,BTC_TU,,";
    private static final String RULE = "R99,%s,%s,%s,%s,%s,,population_end,t,%s,r,e,2021-01-01,";

    static Stream<CatalogueErrorExample> all() {
        return Stream.of(
                        cells(),
                        units(),
                        variables(),
                        expressions(),
                        indicators(),
                        plans(),
                        rules(),
                        plausible(),
                        others())
                .flatMap(one -> one);
    }

    private static Stream<CatalogueErrorExample> cells() {
        return Stream.of(
                new CatalogueErrorExample("reporters.csv", "row.width", "A,b"),
                new CatalogueErrorExample("reporters.csv", "cell.empty", "A,,b"),
                new CatalogueErrorExample("reporters.csv", "cell.nfc", "A,Sơ\u0309,b"),
                new CatalogueErrorExample("reporters.csv", "duplicate", "SYT,a,b"),
                new CatalogueErrorExample("baseline.csv", "cell.number", "62,x,2020,,1.000,m,SEEN,s,"),
                new CatalogueErrorExample("baseline.csv", "cell.number", "62,x,2020,,\"3,5\",m,SEEN,s,"),
                new CatalogueErrorExample("baseline.csv", "cell.choice", "62,x,2020,,1,m,SAW,s,"),
                new CatalogueErrorExample("targets.csv", "cell.whole", TARGET.formatted("9.9", "GE", "5,,,", "")),
                new CatalogueErrorExample(
                        "rules.csv",
                        "cell.date",
                        rule("1", "WARN", "", "cattle_total > 0", "").replace("2021-01-01", "1/1/2021")),
                new CatalogueErrorExample(
                        "variables.csv", "cell.quarters", variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,,5", "")));
    }

    private static Stream<CatalogueErrorExample> plausible() {
        return Stream.of(
                new CatalogueErrorExample("plausibility.csv", "name.unknown", "nobody,0.5,2,0.5,2,5,,,,,,"),
                new CatalogueErrorExample("plausibility.csv", "name.not_typed", "communes_total,0.5,2,0.5,2,5,,,,,,"),
                new CatalogueErrorExample(
                        "plausibility.csv", "plausibility.positive", "cattle_total,0.5,2,0.5,2,0,,,,,,"),
                new CatalogueErrorExample(
                        "plausibility.csv", "plausibility.positive", "cattle_total,0.5,2,0.5,2,5,,,,,-1,"),
                new CatalogueErrorExample("plausibility.csv", "plausibility.order", "cattle_total,2,0.5,0.5,2,5,,,,,,"),
                new CatalogueErrorExample(
                        "plausibility.csv", "plausibility.no_whole", "cattle_total,0.5,2,0.5,2,5,,0.1,,,,"),
                new CatalogueErrorExample("plausibility.csv", "duplicate", "cattle_total,0.5,2,0.5,2,5,,,,,,"),
                new CatalogueErrorExample("figure_limits.csv", "limit.indicator", "nobody,POINTS,1,1,1,"),
                new CatalogueErrorExample("figure_limits.csv", "plausibility.positive", "cattle_herd,RATIO,1,0,1,"),
                new CatalogueErrorExample("figure_limits.csv", "cell.choice", "cattle_herd,PERCENT,1,1,1,"));
    }

    private static Stream<CatalogueErrorExample> units() {
        return Stream.of(
                new CatalogueErrorExample("units.csv", "unit.provinces", "63,PROVINCE,province,,n,n,n,1,1,1,1,,"),
                new CatalogueErrorExample("units.csv", "unit.parent", "999,COMMUNE,commune,62,n,n,n,,,,,,"),
                new CatalogueErrorExample("units.csv", "unit.communes", "609,DISTRICT,district,62,n,n,n,4,0,4,1,0,"),
                new CatalogueErrorExample("units.csv", "unit.communes", "24000,COMMUNE,commune,608,n,n,n,,,,,,"),
                new CatalogueErrorExample("units.csv", "unit.reporter", "62.XYZ,DEPARTMENT,department,62,n,n,n,,,,,,"),
                new CatalogueErrorExample("unit_aliases.csv", "alias.unit", "609,Huyện Mới,moi,"),
                new CatalogueErrorExample("unit_aliases.csv", "alias.conflict", "608,Đăk Tô mới,dakto,"),
                new CatalogueErrorExample("unit_aliases.csv", "alias.unresolved", "608,Phố Núi,phonuii,"));
    }

    private static Stream<CatalogueErrorExample> variables() {
        return Stream.of(
                new CatalogueErrorExample(
                        "variables.csv", "variable.code", variable("prev", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.code", variable("Số", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.range", variable("x", "STOCK,INTEGER,0,2,1,DISTRICTS,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.flow", variable("x", "FLOW,INTEGER,0,-1,1,DISTRICTS,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.decimals", variable("x", "STOCK,INTEGER,2,0,1,DISTRICTS,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.reference", variable("x", "STOCK,INTEGER,0,0,1,REFERENCE,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv", "variable.department", variable("x", "STOCK,INTEGER,0,0,1,DEPARTMENT,,1", "")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.no_department",
                        variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,62.SYT,1", "")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.department_unknown",
                        variable("x", "STOCK,INTEGER,0,0,1,DEPARTMENT,62.BHXH,1", "")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.supplier",
                        variable("x", "STOCK,INTEGER,0,0,1,DEPARTMENT,62.BHXH,1", "")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.derivation",
                        variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "cattle_total")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.derived_due",
                        variable("x", "STOCK,INTEGER,0,0,1,DERIVED,,2", "cattle_total")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "name.not_typed",
                        variable("x", "STOCK,INTEGER,0,0,1,DERIVED,,1", "population_avg")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "reporter.unknown",
                        variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "").replace("BTC_TU", "ABC")),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.given",
                        variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "") + ",,,,,,,,urban_communes == 0"),
                new CatalogueErrorExample(
                        "variables.csv",
                        "variable.group",
                        variable("x", "STOCK,INTEGER,0,0,1,DISTRICTS,,1", "")
                                .replace("Xây dựng Đảng và hệ thống chính trị", "Môi trường")));
    }

    private static Stream<CatalogueErrorExample> expressions() {
        return Stream.of(
                        "expression.operand|cattle_total +",
                        "expression.operator_or_end|cattle_total 2",
                        "expression.closing_parenthesis|(cattle_total",
                        "expression.opening_parenthesis|abs cattle_total",
                        "expression.name|prev(1)",
                        "expression.number_said|(cattle_total > 1) + 1",
                        "expression.truth_said|cattle_total and 1 > 0",
                        "expression.one_argument|abs(cattle_total; 1)",
                        "expression.double_equals|cattle_total = 1",
                        "expression.known_sign|cattle_total ^ 2",
                        "expression.not_a_number|cattle_total > 1",
                        "name.unknown|cattle",
                        "indicator.earlier|ytd(cattle_total)",
                        "indicator.never_due|conscripts_quota / poor_households")
                .map(text -> text.split("\\|"))
                .map(pair -> new CatalogueErrorExample(
                        "indicators.csv", pair[0], INDICATOR.formatted("\"" + pair[1].replace(';', ',') + "\"")));
    }

    private static Stream<CatalogueErrorExample> indicators() {
        return Stream.of(
                target("target.missing", "GE", ",,,", ""),
                target("target.missing", "RANGE", ",1,,", ""),
                target("target.missing", "APPROX", "5,,,", ""),
                target("target.needless", "GE", "5,6,,", ""),
                target("variable.range", "RANGE", ",6,5,", ""),
                target("indicator.base", "GE", "5,,,", "7"),
                target("duplicate", "GE", "5,,,", ""),
                new CatalogueErrorExample("indicators.csv", "indicator.no_target", INDICATOR.formatted("cattle_total")),
                new CatalogueErrorExample(
                        "indicators.csv",
                        "validity.order",
                        INDICATOR.formatted("cattle_total").replace(",m,,,", ",m,,2022-Q1,2021-Q4")),
                new CatalogueErrorExample(
                        "indicators.csv",
                        "indicator.part_of",
                        INDICATOR.formatted("cattle_total").replace("HIGHER_BETTER,,", "HIGHER_BETTER,y,")),
                new CatalogueErrorExample(
                        "indicators.csv",
                        "reporter.unknown",
                        INDICATOR.formatted("cattle_total").replace("SNNPTNT", "ABC")));
    }

    private static Stream<CatalogueErrorExample> plans() {
        return Stream.of(
                new CatalogueErrorExample("plans.csv", "plan.targets", "2022,n,2021-12-01,n,n,i,i,2.1"),
                new CatalogueErrorExample("plans.csv", "plan.year", "22,n,2021-12-01,n,n,i,i,2.1"),
                new CatalogueErrorExample("plans.csv", "cell.empty", "2022,n,2021-12-01,n,n,i,i,2.1,x,"),
                new CatalogueErrorExample(
                        "targets.csv",
                        "target.year",
                        TARGET.formatted("99", "GE", "5,,,", "").replace("2021,", "2022,")),
                new CatalogueErrorExample(
                        "targets.csv",
                        "target.section",
                        TARGET.formatted("99", "GE", "5,,,", "").replace("III.1", "IV")),
                new CatalogueErrorExample("quarters.csv", "quarter.range", "CALENDAR,0,29,2,yes,n,n"),
                new CatalogueErrorExample(
                        "unit_changes.csv", "change.share", CHANGE.formatted("2021-Q4", "610", "", "0")),
                new CatalogueErrorExample(
                        "unit_changes.csv", "change.unit", CHANGE.formatted("2021-Q4", "609", "", "0.5")),
                new CatalogueErrorExample(
                        "unit_changes.csv",
                        "change.sum",
                        CHANGE.formatted("2021-Q4", "610", "", "0.6") + "\n"
                                + CHANGE.formatted("2021-Q4", "610", "", "0.5")),
                new CatalogueErrorExample(
                        "unit_changes.csv", "name.unknown", CHANGE.formatted("2021-Q4", "610", "cattle", "0.5")));
    }

    private static CatalogueErrorExample target(String key, String comparator, String figures, String base) {
        return new CatalogueErrorExample("targets.csv", key, TARGET.formatted("99", comparator, figures, base));
    }

    private static Stream<CatalogueErrorExample> rules() {
        return Stream.of(
                new CatalogueErrorExample(
                        "rules.csv",
                        "rule.part",
                        rule("1", "WARN", "", "cattle_total > 0", "").replace("R99", "R01")),
                new CatalogueErrorExample("rules.csv", "rule.either", rule("1", "WARN", "", "", "")),
                new CatalogueErrorExample(
                        "rules.csv", "rule.either", rule("1", "WARN", "", "cattle_total > 0", "scale-jump")),
                new CatalogueErrorExample("rules.csv", "rule.check", rule("1", "WARN", "", "", "scale-jmp")),
                new CatalogueErrorExample(
                        "rules.csv",
                        "rule.place",
                        rule("1", "WARN", "", "cattle_total > 0", "").replace(",m,", ",{dairy_cattle},")),
                new CatalogueErrorExample(
                        "rules.csv", "rule.never_applied", rule("1", "WARN", "DISTRICT", "grdp_current_total > 0", "")),
                new CatalogueErrorExample(
                        "rules.csv",
                        "rule.never_applied",
                        rule("1", "WARN", "", "cattle_total > grdp_current_total", "")),
                new CatalogueErrorExample(
                        "rules.csv", "expression.not_a_rule", rule("1", "WARN", "", "cattle_total", "")),
                new CatalogueErrorExample(
                        "rules.csv", "name.not_a_flow", rule("1", "WARN", "", "ytd(cattle_total) > 0", "")),
                new CatalogueErrorExample(
                        "rules.csv", "name.not_typed", rule("1", "WARN", "", "population_avg > 0", "")));
    }

    private static Stream<CatalogueErrorExample> others() {
        return Stream.of(
                new CatalogueErrorExample(
                        "periods.csv",
                        "period.code",
                        "2022-01,n,n,2021-12-15,2022-03-14,2022-03-16,2022-01-01,2022-03-31,2022-04-04"),
                new CatalogueErrorExample(
                        "periods.csv",
                        "period.order",
                        "2022-Q1,n,n,2022-12-15,2022-03-14,2022-03-16,2022-01-01,2022-03-31,2022-04-04"),
                new CatalogueErrorExample(
                        "periods.csv",
                        "cell.date",
                        "2022-Q1,n,n,15/12/2021,2022-03-14,2022-03-16,2022-01-01,2022-03-31,2022-04-04"),
                new CatalogueErrorExample("baseline.csv", "baseline.unit", "63,x,2020,,1,m,SEEN,s,"),
                new CatalogueErrorExample("baseline.csv", "baseline.when", "62,x,Q1/2020,,1,m,SEEN,s,"),
                new CatalogueErrorExample("baseline.csv", "baseline.qualifier", "62,x,2020,<,1,m,SEEN,s,"),
                new CatalogueErrorExample(
                        "targets.csv",
                        "target.indicator",
                        TARGET.formatted("99", "GE", "5,,,", "").replace("cattle_herd", "nothing")),
                new CatalogueErrorExample(
                        "targets.csv",
                        "target.profile",
                        TARGET.formatted("99", "GE", "5,,,", "").replace(",q,,,", ",q,,25/25/25,")),
                new CatalogueErrorExample(
                        "targets.csv",
                        "target.profile",
                        TARGET.formatted("99", "GE", "5,,,", "").replace(",q,,,", ",q,,25/25/25/26,")),
                new CatalogueErrorExample("limits.csv", "limit.kind", "jump,cattle_total,,0.1,0.1"),
                new CatalogueErrorExample("limits.csv", "limit.other", "rate,insured_persons,,0.1,0.1"),
                new CatalogueErrorExample("limits.csv", "limit.no_other", "cap,cattle_total,dairy_cattle,,5"),
                new CatalogueErrorExample("limits.csv", "limit.negative", "change,cattle_total,,-0.1,0.1"),
                new CatalogueErrorExample("limits.csv", "name.not_typed", "change,population_avg,,0.1,0.1"),
                new CatalogueErrorExample("limits.csv", "variable.range", "share,cattle_total,population_end,2,1"));
    }

    private static String variable(String code, String shape, String derivation) {
        return VARIABLE.formatted(code, shape, derivation);
    }

    private static String rule(String part, String severity, String level, String expression, String check) {
        return RULE.formatted(part, severity, level, expression, check, "m");
    }
}
