package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.query.edition.WarningAccuracy;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** How often the warnings given during a year were right at its end, of the last two years. */
@Component
final class WarningAccuracyTable {
    private final WarningAccuracy accuracy;

    WarningAccuracyTable(WarningAccuracy accuracy) {
        this.accuracy = accuracy;
    }

    /** @param year the later of the two */
    TableView of(int year, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = accuracy.quarters(year - 1, year).stream()
                .map(q -> TableRow.of(
                        TableCell.text(formatter.period(q.period())),
                        TableCell.count(q.record().judged()),
                        TableCell.count(q.record().warned()),
                        TableCell.count(q.record().right()),
                        TableCell.count(q.record().missed()),
                        percent(q.record().precision(), formatter),
                        percent(q.record().recall(), formatter)))
                .toList();
        return TableView.of(
                "accuracy",
                formatter.text("accuracy.title"),
                List.of(
                        TableColumn.text("period", formatter.text("quarter")),
                        TableColumn.number("judged", formatter.text("accuracy.judged")),
                        TableColumn.number("warned", formatter.text("accuracy.warned")),
                        TableColumn.number("right", formatter.text("accuracy.right")),
                        TableColumn.number("missed", formatter.text("accuracy.missed")),
                        TableColumn.number("precision", formatter.text("accuracy.precision")),
                        TableColumn.number("recall", formatter.text("accuracy.recall"))),
                rows,
                request);
    }

    private static TableCell percent(Optional<BigDecimal> part, ViewFormatter formatter) {
        return TableCell.number(
                part.map(p -> formatter.number(p.movePointRight(2), 1) + " %").orElse("\u2013"), part);
    }
}
