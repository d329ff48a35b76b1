package vn.kontum.report.job.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.part.FormPart;
import vn.kontum.report.submission.part.PartialForm;
import vn.kontum.report.xlsx.model.CellAddress;

/** What is said of parts, of each beside what was found in its cells. */
final class PartFindings {
    private static final int MOST_SHOWN = 12;
    private static final int HASH_SHOWN = 12;
    private static final FindingFactory.Cause CONFLICT = new FindingFactory.Cause(FindingCode.CONFLICT, "part");

    private final FindingFactory text = new FindingFactory();

    List<Finding> waiting(FormPart part, List<Variable> missing) {
        List<LocalizedArgument> shown = missing.stream()
                .limit(MOST_SHOWN)
                .map(LocalizedArgument::variable)
                .collect(Collectors.toCollection(ArrayList::new));
        if (missing.size() > MOST_SHOWN) {
            shown.add(messages -> "\u2026");
        }
        return with(
                part,
                List.of(text.ofFile(
                        new FindingFactory.Cause(FindingCode.WAITING_PARTS, "missing"),
                        part.number(),
                        part.result().submission().orElseThrow().cellsRead(),
                        missing.size(),
                        LocalizedArgument.list(shown))));
    }

    List<Finding> joined(FormPart part, ReceivedFile form) {
        return with(
                part,
                List.of(text.ofFile(
                        FindingCode.PART_JOINED, part.number(), Long.toString(form.seq()), form.fileName())));
    }

    /** Each part with its number, its file and the beginning of its hash. */
    Finding madeOf(PartialForm form) {
        return text.ofFile(
                FindingCode.MADE_OF_PARTS,
                form.parts().stream()
                        .map(part -> part.number() + " = "
                                + part.file().receivedFile().seq() + " "
                                + part.file().receivedFile().fileName() + " (SHA-256 "
                                + part.file().receivedFile().sha256().substring(0, HASH_SHOWN) + ")")
                        .collect(Collectors.joining("; ")));
    }

    List<Finding> conflicts(FormPart part, List<PartialForm.Overlap> overlaps, Catalogue catalogue) {
        return with(
                part,
                overlaps.stream().map(overlap -> conflict(overlap, catalogue)).toList());
    }

    private Finding conflict(PartialForm.Overlap overlap, Catalogue catalogue) {
        ReceivedFile other = overlap.other().file().receivedFile();
        Object[] more = {
            overlap.shown(),
            Long.toString(other.seq()),
            other.fileName(),
            where(overlap.otherCell()),
            overlap.otherShown()
        };
        CellAddress cell = CellAddress.parse(overlap.cell().cell());
        return overlap.variable()
                .flatMap(catalogue::variable)
                .map(variable -> text.ofCell(
                        CONFLICT,
                        new CellLocation(variable, overlap.cell().sheet(), cell, cell),
                        overlap.entered(),
                        more))
                .orElseGet(() -> text.ofPlace(
                        CONFLICT,
                        overlap.cell(),
                        Stream.concat(Stream.of(where(overlap.cell()), ""), Stream.of(more))
                                .toArray()));
    }

    private static String where(Finding.Location place) {
        return place.sheet() + "!" + place.cell();
    }

    private static List<Finding> with(FormPart part, List<Finding> said) {
        return Stream.concat(
                        said.stream(),
                        part.result().findings().stream()
                                .filter(finding -> !finding.code().equals(FindingCode.WAITING_PARTS.name())))
                .toList();
    }
}
