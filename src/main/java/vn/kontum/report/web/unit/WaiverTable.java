package vn.kontum.report.web.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The rules that are not held against a unit in a period, with who waived them and why. */
@Component
record WaiverTable(WaiverRepository repository, FindingRowFactory rules) {
    TableView of(Unit unit, Period period, TableRequest request, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        boolean acts = user.user().may(Role.OPERATE);
        List<TableRow> rows = repository.waivers(period).stream()
                .filter(w -> w.unit().equals(unit.code()))
                .map(w -> TableRow.of(
                        TableCell.text(rules.scope(w.rule(), formatter)),
                        TableCell.text(UntrustedText.shown(w.author())),
                        TableCell.text(UntrustedText.whole(w.reason())),
                        TableCell.moment(formatter.moment(w.at()), w.at()),
                        acts
                                ? TableCell.empty()
                                        .opening(
                                                "/findings/unwaive?unit=" + w.unit() + "&period=" + period.code()
                                                        + "&code=" + w.rule(),
                                                formatter.text("waive.undo"))
                                : TableCell.empty()))
                .toList();
        return TableView.of(
                "waivers",
                formatter.text("unit.waivers"),
                List.of(
                        TableColumn.text("code", formatter.text("finding.code")),
                        TableColumn.text("who", formatter.text("run.who")),
                        TableColumn.text("reason", formatter.text("reason")),
                        TableColumn.text("when", formatter.text("when")),
                        TableColumn.links("undo", formatter.text("finding.acts"))),
                rows,
                request);
    }
}
