package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.FileSignature;
import vn.kontum.report.xlsx.container.ReaderBuffers;
import vn.kontum.report.xlsx.container.ZipArchive;
import vn.kontum.report.xlsx.format.CellFormats;
import vn.kontum.report.xlsx.format.KnownFormats;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.xml.XmlCursor;
import vn.kontum.report.xlsx.xml.XmlPartOpener;

/**
 * Reads workbooks strictly and in one pass. One instance serves all threads.
 *
 * @implNote It reads values only; whatever else a workbook holds is judged, not returned.
 */
public final class WorkbookReader {
    private final ContainerLimits limits;
    private final XmlPartOpener xml;
    /** As many as files were ever read at once. */
    private final Queue<ReaderBuffers> idle = new ConcurrentLinkedQueue<>();

    private final KnownFormats known = new KnownFormats();

    public WorkbookReader(ContainerLimits limits) {
        this.limits = limits;
        this.xml = new XmlPartOpener(limits.maxDepth());
    }

    /**
     * Reads a regular file.
     *
     * @throws ContainerException when the file is not a workbook that can be read
     * @throws IOException when the bytes cannot be had
     */
    public WorkbookContent read(Path file) throws IOException {
        refuseLarge(Files.size(file));
        return read(Files.readAllBytes(file));
    }

    /** As {@link #read(Path)}, from bytes in memory; they must not change meanwhile. */
    public WorkbookContent read(byte[] file) {
        refuseLarge(file.length);
        if (file.length == 0) {
            throw new ContainerException(ContainerCode.EMPTY, "", "the file has no bytes");
        }
        if (!beginsLikeZip(file)) {
            throw FileSignature.refuse(file);
        }
        ReaderBuffers buffers = Optional.ofNullable(idle.poll()).orElseGet(ReaderBuffers::new);
        try {
            return read(ZipArchive.open(file, limits, buffers));
        } finally {
            buffers.clear();
            idle.offer(buffers);
        }
    }

    private WorkbookContent read(ZipArchive archive) {
        WorkbookPackage file = new WorkbookPackage(archive, xml, limits);
        try {
            file.classify();
            return content(file);
        } finally {
            xml.forget(file.allowance());
        }
    }

    private void refuseLarge(long size) {
        if (size > limits.maxFileBytes()) {
            throw new ContainerException(
                    ContainerCode.TOO_LARGE, "", size + " bytes, at most " + limits.maxFileBytes());
        }
    }

    /** A local header, or as much of one as a very short file holds, or the end record of an empty archive. */
    private static boolean beginsLikeZip(byte[] file) {
        byte[] header = {'P', 'K', 3, 4};
        byte[] end = {'P', 'K', 5, 6};
        int length = Math.min(4, file.length);
        return Arrays.equals(file, 0, length, header, 0, length) || Arrays.equals(file, 0, length, end, 0, length);
    }

    private WorkbookContent content(WorkbookPackage file) {
        ReadAnomalyCollector readAnomalyCollector = new ReadAnomalyCollector();
        ExternalReferenceCollector outside = new ExternalReferenceCollector();
        String workbook = file.workbook(outside);
        WorkbookIndex index = new WorkbookIndex(file, workbook, readAnomalyCollector, outside);
        index.read();
        SheetReader.SharedParts shared =
                new SheetReader.SharedParts(strings(file, workbook), formats(file, workbook), limits, outside);
        List<Sheet> sheets = new ArrayList<>();
        int cells = 0;
        for (WorkbookIndex.SheetEntry listed : index.worksheets()) {
            Sheet sheet = sheet(file, listed, shared, readAnomalyCollector);
            cells += sheet.cells().size();
            if (cells > limits.maxCells()) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS,
                        listed.part(),
                        "the workbook has more than " + limits.maxCells() + " cells");
            }
            sheets.add(sheet);
        }
        file.checkOtherParts();
        outside.refusePrograms();
        Map<String, DefinedName> names = DefinedNameParser.of(index, readAnomalyCollector);
        return new WorkbookContent(
                sheets, names, readAnomalyCollector.all(), external(file, index, outside), index.serialZero());
    }

    private static ExternalContent external(
            WorkbookPackage file, WorkbookIndex index, ExternalReferenceCollector outside) {
        Map<String, ExternalContent.Source> cells =
                outside.mayReachCells() ? new ExternalDependencyTracer(file, index, outside).find() : Map.of();
        return new ExternalContent(cells, outside.filled(), outside.remnants());
    }

    private static Sheet sheet(
            WorkbookPackage file,
            WorkbookIndex.SheetEntry listed,
            SheetReader.SharedParts shared,
            ReadAnomalyCollector readAnomalyCollector) {
        List<Relationship> own = file.relationshipsOf(listed.part());
        for (Relationship each : own) {
            if (each.kind().equals("drawing") && !each.external() && file.has(each.part())) {
                try (XmlCursor cursor = file.open(each.part())) {
                    new DrawingReader(cursor, listed.name(), readAnomalyCollector).read();
                }
            }
        }
        try (XmlCursor cursor = file.open(listed.part())) {
            return new SheetReader(cursor, listed, shared, readAnomalyCollector)
                    .with(own)
                    .read();
        }
    }

    private static SharedStrings strings(WorkbookPackage file, String workbook) {
        List<String> parts = partsOfKind(file, workbook, "sharedStrings");
        if (parts.isEmpty()) {
            return SharedStrings.none();
        }
        try (XmlCursor cursor = file.openHeld(parts.get(0))) {
            return SharedStrings.read(cursor);
        }
    }

    private CellFormats formats(WorkbookPackage file, String workbook) {
        List<String> parts = partsOfKind(file, workbook, "styles");
        if (parts.isEmpty()) {
            return CellFormats.none();
        }
        Optional<ReaderBuffers.BufferSlice> styles = file.held(parts.get(0));
        Optional<CellFormats> before = styles.flatMap(part -> known.find(part, () -> theme(file, workbook)));
        if (before.isPresent()) {
            file.recognised(parts.get(0));
            if (before.get().themed()) {
                partsOfKind(file, workbook, "theme").forEach(file::recognised);
            }
            return before.get();
        }
        CellFormats formats;
        try (XmlCursor cursor = file.openHeld(parts.get(0))) {
            SpreadsheetNamespaces.root(cursor, "styleSheet");
            formats = CellFormats.read(cursor);
        }
        List<String> themes = formats.themed() ? partsOfKind(file, workbook, "theme") : List.of();
        if (!themes.isEmpty() && file.has(themes.get(0))) {
            try (XmlCursor cursor = file.openHeld(themes.get(0))) {
                formats.theme(cursor);
            }
        }
        Optional<ReaderBuffers.BufferSlice> theme = formats.themed() ? theme(file, workbook) : Optional.empty();
        if (theme.isPresent() || !formats.themed()) {
            styles.ifPresent(part -> known.add(part, theme, formats));
        }
        return formats;
    }

    /** The bytes of the theme, none where there is no theme; empty where they are not held. */
    private static Optional<ReaderBuffers.BufferSlice> theme(WorkbookPackage file, String workbook) {
        List<String> themes = partsOfKind(file, workbook, "theme");
        return themes.isEmpty() || !file.has(themes.get(0))
                ? Optional.of(new ReaderBuffers.BufferSlice(new byte[0], 0, 0))
                : file.held(themes.get(0));
    }

    private static List<String> partsOfKind(WorkbookPackage file, String workbook, String kind) {
        List<String> parts = file.relationshipsOf(workbook).stream()
                .filter(r -> r.kind().equals(kind))
                .map(Relationship::part)
                .toList();
        if (parts.size() > 1) {
            throw corrupt(workbook, parts.size() + " parts of kind " + kind);
        }
        return parts;
    }
}
