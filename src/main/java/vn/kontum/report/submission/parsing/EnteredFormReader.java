package vn.kontum.report.submission.parsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.label.RowLabels;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Reads what was typed into a form of any layout, by the names of its cells and the codes of its rows. */
public final class EnteredFormReader {
    private final Catalogue catalogue;
    private final RowLabels labels;
    private final WorkbookReader reader = new WorkbookReader(ContainerLimits.standard());

    public EnteredFormReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.labels = new RowLabels(catalogue.variables());
    }

    /**
     * What was typed; empty where the workbook shows no code of ours at all, or is none.
     *
     * @throws IOException when the file cannot be read from the disk
     */
    public Optional<EnteredForm> read(Path file) throws IOException {
        try {
            return entered(reader.read(file));
        } catch (ContainerException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a form that the strict reader accepts keeps its variables, by code.
     *
     * @throws IOException when the file cannot be read from the disk
     */
    public Map<String, CellLocation> places(Path file) throws IOException {
        return places(reader.read(file));
    }

    /** The same of a form that was read. */
    public Map<String, CellLocation> places(WorkbookContent content) {
        FormCellLocator cells = new FormCellLocator(content, codes(), labels);
        Map<String, CellLocation> places = new HashMap<>();
        catalogue
                .variables()
                .forEach(variable -> location(cells, variable).ifPresent(place -> places.put(variable.code(), place)));
        return places;
    }

    private Set<String> codes() {
        return catalogue.variables().stream().map(Variable::code).collect(Collectors.toSet());
    }

    private Optional<EnteredForm> entered(WorkbookContent content) {
        FormCellLocator cells = new FormCellLocator(content, codes(), labels);
        if (!cells.anything()) {
            return Optional.empty();
        }
        Map<String, EnteredForm.Entry> entries = new HashMap<>();
        catalogue
                .variables()
                .forEach(variable -> entry(cells, variable).ifPresent(entry -> entries.put(variable.code(), entry)));
        FormMetadata formMetadata = FormMetadata.of(content);
        return Optional.of(new EnteredForm(formMetadata.unit(), formMetadata.period(), entries, cells.present()));
    }

    /**
     * Of a variable whose place is in doubt nothing is carried over: which cell counts is not for a program to say.
     */
    private static Optional<EnteredForm.Entry> entry(FormCellLocator cells, Variable variable) {
        return location(cells, variable).flatMap(place -> entry(cells, place));
    }

    private static Optional<CellLocation> location(FormCellLocator cells, Variable variable) {
        return cells.locate(variable).certain();
    }

    private static Optional<EnteredForm.Entry> entry(FormCellLocator cells, CellLocation cellLocation) {
        Optional<String> note =
                cells.note(cellLocation).map(Cell::text).map(TextSanitizer::of).filter(text -> !text.isBlank());
        return cells.value(cellLocation)
                .map(cell -> new EnteredForm.Entry(
                        cellLocation.where(), cell.number(), TextSanitizer.of(cell.text()), note));
    }
}
