package vn.kontum.report.web.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** What a unit reported for a quarter beside what it had reported before, down to the cell. */
@Component
final class UnitFigureTable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    UnitFigureTable(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What the table is made of.
     *
     * @param versions the versions that count, of the quarter, the one before, and the same one a year before
     * @param findings what was found, by received file
     */
    record Reported(
            Unit unit, Period period, Map<Period, SubmissionVersion> versions, Map<Long, List<Finding>> findings) {}

    TableView of(Reported reported, TableRequest request, ViewFormatter formatter) {
        Period period = reported.period();
        Map<Period, SubmissionVersion> versions = reported.versions();
        Optional<SubmissionVersion> now = Optional.ofNullable(versions.get(period));
        Map<String, List<Finding>> found = new HashMap<>();
        now.map(v -> reported.findings().getOrDefault(v.receivedFileSeq(), List.of()))
                .orElse(List.of())
                .forEach(f -> f.variables()
                        .forEach(code -> found.computeIfAbsent(code, c -> new ArrayList<>())
                                .add(f)));
        Columns columns = new Columns(
                now,
                now.map(UnitFigureTable::byVariable).orElse(Map.of()),
                byVariable(versions.get(period.previous())),
                byVariable(versions.get(period.sameQuarterLastYear())),
                found);
        return TableView.of(
                "figures",
                formatter.text("unit.figures"),
                List.of(
                        TableColumn.text("variable", formatter.text("finding.variable")),
                        TableColumn.number("now", formatter.text("figure.now")),
                        TableColumn.number("before", formatter.text("finding.previous")),
                        TableColumn.number("lastyear", formatter.text("figure.lastyear")),
                        TableColumn.number("change", formatter.text("figure.change.percent")),
                        TableColumn.text("flags", formatter.text("figure.flags")),
                        TableColumn.text("cell", formatter.text("finding.place"))),
                catalogue.form(reported.unit(), period).stream()
                        .map(v -> columns.row(v, formatter))
                        .toList(),
                request);
    }

    private static Map<String, ReportedValue> byVariable(@Nullable SubmissionVersion version) {
        return version == null
                ? Map.of()
                : version.readings().stream()
                        .collect(Collectors.toMap(ReportedValue::variable, r -> r, (one, other) -> one));
    }

    private record Columns(
            Optional<SubmissionVersion> version,
            Map<String, ReportedValue> now,
            Map<String, ReportedValue> before,
            Map<String, ReportedValue> lastYear,
            Map<String, List<Finding>> found) {
        TableRow row(Variable variable, ViewFormatter formatter) {
            Optional<ReportedValue> value = Optional.ofNullable(now.get(variable.code()));
            Optional<BigDecimal> number = value.flatMap(ReportedValue::value);
            Optional<BigDecimal> earlier =
                    Optional.ofNullable(before.get(variable.code())).flatMap(ReportedValue::value);
            Optional<BigDecimal> change = number.flatMap(n -> earlier.filter(e -> e.signum() > 0)
                    .map(e -> n.subtract(e).multiply(HUNDRED).divide(e, 4, RoundingMode.HALF_UP)));
            StatusBadge[] flags = found.getOrDefault(variable.code(), List.of()).stream()
                    .map(f -> StatusBadge.of(f.severity(), f.explained(), formatter))
                    .distinct()
                    .toArray(StatusBadge[]::new);
            return TableRow.of(
                            TableCell.text(formatter.variable(variable))
                                    .detailed(formatter.vietnamese() ? variable.measureVi() : variable.measureEn())
                                    .withClass("roomy"),
                            entered(value, formatter),
                            entered(Optional.ofNullable(before.get(variable.code())), formatter),
                            entered(Optional.ofNullable(lastYear.get(variable.code())), formatter),
                            TableCell.number(
                                    change.map(c -> signed(c, formatter)).orElse(""), change),
                            TableCell.badge(flags)
                                    .detailed(value.flatMap(ReportedValue::note)
                                            .map(UntrustedText::shown)
                                            .orElse("")),
                            place(value))
                    .under(formatter.vietnamese() ? variable.group() : "");
        }

        private static TableCell entered(Optional<ReportedValue> value, ViewFormatter formatter) {
            return TableCell.number(
                            value.map(v -> formatter.entered(v.entered(), v.value()))
                                    .orElse(""),
                            value.flatMap(ReportedValue::value))
                    .withClass("name");
        }

        private TableCell place(Optional<ReportedValue> value) {
            String text = value.map(v -> UntrustedText.shown(v.sheet()) + "!" + v.cell())
                    .orElse("");
            return version.filter(v -> !text.isEmpty())
                    .map(v -> TableCell.text(text)
                            .leadingTo("/download/original/" + v.receivedFileSeq())
                            .withClass("when"))
                    .orElse(TableCell.text(text));
        }

        private static String signed(BigDecimal change, ViewFormatter formatter) {
            return (change.signum() > 0 ? "+" : "") + formatter.number(change, 1) + " %";
        }
    }
}
