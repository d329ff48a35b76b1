package vn.kontum.report.web.file;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The submissions that an edition was made from. */
@Component
public final class InputTable {
    private final SubmissionRepository submissions;
    private final EditionCatalogues catalogues;
    private final UnitNameLookup units;

    InputTable(SubmissionRepository submissions, EditionCatalogues catalogues, UnitNameLookup units) {
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.units = units;
    }

    /** What an edition was made from; empty where there is none. */
    public TableView of(Optional<Edition> edition, TableRequest request, ViewFormatter formatter) {
        List<SubmissionVersion> versions =
                edition.map(e -> submissions.load(e.inputs())).orElse(List.of());
        return TableView.of(
                "inputs",
                formatter.text("run.inputs", versions.size()),
                List.of(
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("period", formatter.text("quarter")),
                        TableColumn.number("version", formatter.text("version.word")),
                        TableColumn.text("received", formatter.text("file.received")),
                        TableColumn.text("file", formatter.text("file.name"))),
                versions.stream()
                        .map(v -> TableRow.of(
                                TableCell.text(name(edition, v.unit(), formatter))
                                        .leadingTo("/units/" + v.unit() + "/"
                                                + v.period().code()),
                                TableCell.text(formatter.period(v.period()))
                                        .withClass("when")
                                        .sortedBy(ViewFormatter.order(v.period())),
                                TableCell.count(v.version()),
                                TableCell.moment(formatter.moment(v.receivedAt()), v.receivedAt()),
                                TableCell.text(UntrustedText.shown(v.fileName()))
                                        .leadingTo("/download/original/" + v.receivedFileSeq())
                                        .withClass("name")))
                        .toList(),
                request);
    }

    private String name(Optional<Edition> edition, String unit, ViewFormatter formatter) {
        return edition.map(made -> units.name(unit, catalogues.in(made), formatter))
                .orElseGet(() -> units.name(unit, formatter));
    }
}
