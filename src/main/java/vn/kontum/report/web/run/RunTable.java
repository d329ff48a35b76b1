package vn.kontum.report.web.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Runs in a table; failed attempts stand below the run that took up their work. */
@Component
final class RunTable {
    TableView of(List<RunLists.Group> groups, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = new ArrayList<>();
        groups.forEach(g -> {
            rows.add(row(g.newest(), formatter));
            g.attempts().forEach(a -> rows.add(row(a, formatter).withClass("attempt")));
        });
        return table("runs", formatter.text("runs.caption"), rows, request, formatter);
    }

    /** Runs at the same work. */
    TableView attempts(List<RunRow> runs, TableRequest request, ViewFormatter formatter) {
        return table(
                "attempts",
                formatter.text("run.attempts"),
                runs.stream().map(r -> row(r, formatter)).toList(),
                request,
                formatter);
    }

    private static TableView table(
            String id, String caption, List<TableRow> rows, TableRequest request, ViewFormatter formatter) {
        return TableView.of(
                id,
                caption,
                List.of(
                        TableColumn.number("id", formatter.text("run.id")),
                        TableColumn.text("job", formatter.text("run.job")),
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("who", formatter.text("run.who")),
                        TableColumn.text("started", formatter.text("run.started")),
                        TableColumn.text("duration", formatter.text("run.duration")),
                        TableColumn.text("made", formatter.text("run.made"))),
                rows,
                request);
    }

    private static TableRow row(RunRow run, ViewFormatter formatter) {
        TableCell made = run.edition()
                .map(e -> TableCell.text(e.label()).leadingTo("/reports/" + e.id()))
                .orElseGet(() -> TableCell.text(run.message()));
        return TableRow.of(
                TableCell.count(run.id()).leadingTo("/runs/" + run.id()),
                TableCell.text(run.job())
                        .detailed((run.period() + " " + run.scope()).strip())
                        .leadingTo("/runs/" + run.id()),
                TableCell.badge(run.mark())
                        .detailed(run.progress().map(p -> p.step()).orElse("")),
                TableCell.text(run.who()).detailed(run.trigger() + ": " + run.reason()),
                TableCell.moment(run.started(), run.at()),
                TableCell.text(run.duration())
                        .withClass("when")
                        .detailed(run.pace())
                        .sortedBy(BigDecimal.valueOf(run.took().toMillis())),
                made);
    }
}
