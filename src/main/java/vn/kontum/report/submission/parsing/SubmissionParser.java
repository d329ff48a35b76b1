package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.ExplanationAnswer;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.label.HeadingCheck;
import vn.kontum.report.submission.parsing.label.RowLabels;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/** Reads a workbook as a unit's submission: who, when, and one reading for every variable of the form. */
public final class SubmissionParser {
    /** Where one of these was found, figures outside the lines are the same fault seen from elsewhere. */
    private static final Set<String> PLACES_IN_DOUBT = Set.of(
            FindingCode.LAYOUT_CHANGED.name(), FindingCode.DUPLICATE_CODE.name(), FindingCode.AMBIGUOUS_CELL.name());

    private final Catalogue catalogue;
    private final FindingFactory text;
    private final SubmissionIdentityResolver identities;
    private final LayoutResolver layouts;
    private final ExplanationReader explanations;
    private final LayoutDifferences differences;
    private final RowLabels labels;
    private final IssuedLayouts issued;
    private final Map<String, SubmissionParser> others = new ConcurrentHashMap<>();

    /** What a workbook gave; without a submission a finding says why. */
    public record ParseResult(
            Optional<Submission> submission, Optional<ExplanationAnswer> answer, List<Finding> findings) {
        public ParseResult {
            findings = List.copyOf(findings);
        }
    }

    public SubmissionParser(Catalogue catalogue, FindingFactory text, IssuedLayouts issued) {
        this.catalogue = catalogue;
        this.text = text;
        this.issued = issued;
        this.identities = new SubmissionIdentityResolver(catalogue, text);
        this.layouts = new LayoutResolver(catalogue, issued);
        this.explanations = new ExplanationReader(catalogue, text);
        this.differences = new LayoutDifferences(catalogue, text);
        this.labels = new RowLabels(catalogue.variables());
    }

    public ParseResult read(WorkbookContent content, SubmissionFile submissionFile) {
        List<Finding> findings = new ArrayList<>();
        FormMetadata formMetadata = FormMetadata.of(content);
        if (formMetadata.template().isEmpty() && !anything(content)) {
            findings.add(text.ofFile(FindingCode.TEMPLATE_VERSION, "-", FormLayout.VERSION));
            return new ParseResult(Optional.empty(), Optional.empty(), findings);
        }
        Optional<SubmissionIdentityResolver.Identity> identity =
                identities.read(formMetadata, submissionFile, findings);
        if (formMetadata
                .template()
                .filter(FormLayout.EXPLANATION_TEMPLATE::equals)
                .isPresent()) {
            Optional<ExplanationAnswer> answer = identity.map(who -> answer(content, who, findings));
            return new ParseResult(Optional.empty(), answer, findings);
        }
        Optional<Submission> submission =
                identity.map(who -> of(who.period()).submission(content, formMetadata, who, findings));
        return new ParseResult(submission, Optional.empty(), findings);
    }

    /** One that reads by the catalogue that a period is judged by. */
    private SubmissionParser of(Period period) {
        Catalogue whole = catalogue.whole(period);
        return whole == catalogue
                ? this
                : others.computeIfAbsent(whole.version(), version -> new SubmissionParser(whole, text, issued));
    }

    /** Whether anything at all shows that a workbook was once our form. */
    private boolean anything(WorkbookContent content) {
        return new FormCellLocator(content, LayoutDifferences.codes(catalogue.variables()), labels).anything();
    }

    private ExplanationAnswer answer(
            WorkbookContent content, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        List<Explanation> lines = explanations.read(content, identity.period(), findings);
        findings.add(text.ofFile(
                FindingCode.EXPLANATION_RECEIVED, lines.size(), LocalizedArgument.period(identity.period())));
        return new ExplanationAnswer(identity.unit().code(), identity.period(), lines);
    }

    private Submission submission(
            WorkbookContent content,
            FormMetadata formMetadata,
            SubmissionIdentityResolver.Identity identity,
            List<Finding> findings) {
        List<IssuedLayout> known = layouts.known(identity);
        Set<String> codes = layouts.codes(known);
        IssuedLayout layout = layouts.resolve(
                content, formMetadata, identity, known, () -> new FormCellLocator(content, codes, labels).present());
        FormCellLocator cells = new FormCellLocator(content, codes, layout, labels);
        Catalogue inForce = catalogue.at(identity.period());
        List<Variable> form = layout.codes().stream()
                .flatMap(code -> inForce.variable(code).stream())
                .toList();
        CellAnomalies anomalies = new CellAnomalies(content, text);
        ReportedValueFactory values = new ReportedValueFactory(cells, anomalies, text, findings);
        List<ReportedValue> readings = new ArrayList<>();
        List<CellLocation> locations = new ArrayList<>();
        List<Variable> lost = new ArrayList<>();
        List<FormCellLocator.LocatedCells> doubtful = new ArrayList<>();
        List<CellLocation> mislabelled = new ArrayList<>();
        List<List<CellLocation>> repeated = new ArrayList<>();
        HeadingCheck headings = new HeadingCheck(text, identity.period(), form);
        cells.area().headings(headings);
        for (Variable variable : form) {
            FormCellLocator.LocatedCells located = cells.locate(variable);
            Optional<CellLocation> certain = located.certain().filter(place -> headings.clear(place.sheet()));
            certain.ifPresent(locations::add);
            readings.add(certain.map(values::read).orElseGet(() -> ReportedValue.lost(variable, located.locations())));
            switch (located.placement()) {
                case REPEATED -> repeated.add(located.locations());
                case NOWHERE -> lost.add(variable);
                case NAMED_ELSEWHERE -> doubtful.add(located);
                case LABELLED_OTHERWISE -> mislabelled.addAll(located.locations());
                case CERTAIN, HEADED_OTHERWISE -> {
                    // read, or said once for the column
                }
            }
        }
        findings.addAll(headings.findings());
        findings.addAll(differences.doubts(doubtful, cells));
        differences.mislabelled(mislabelled, cells).ifPresent(findings::add);
        findings.addAll(new CopiedSheets(cells, text).find(repeated));
        requireCellsOfTheirOwn(locations);
        differences.lost(lost, cells).ifPresent(findings::add);
        findings.addAll(differences.notAsked(cells, form));
        readings.addAll(differences.notOnForm(layout, identity, findings));
        findings.addAll(
                new FormTitle(catalogue, text).check(cells.area().head(), identity, findings, headings.missing()));
        findings.addAll(values.doubtful().findings());
        findings.addAll(values.dependent().findings());
        findings.addAll(values.similar().findings());
        boolean moved = findings.stream().map(Finding::code).anyMatch(PLACES_IN_DOUBT::contains);
        findings.addAll(anomalies.ofFile(locations, values.concealed(), moved));
        if (!moved) {
            new ExtraFigures(cells, text).find().ifPresent(findings::add);
        }
        findings.addAll(new ExternalRemnants(text).find(content, findings));
        int read = (int) readings.stream().filter(r -> r.value().isPresent()).count();
        return new Submission(
                identity.unit().code(),
                identity.period(),
                identity.unit().level() == Unit.Level.DISTRICT ? "DISTRICT" : "DEPARTMENT",
                identity.version(),
                identity.revision(),
                readings,
                read,
                ignored(cells, locations),
                explanations.read(content, identity.period(), findings));
    }

    /** No two variables may ever be read from one cell; that they could be is a mistake of this program. */
    private static void requireCellsOfTheirOwn(List<CellLocation> locations) {
        Map<String, String> owners = new HashMap<>();
        for (CellLocation cellLocation : locations) {
            String other =
                    owners.put(cellLocation.key(), cellLocation.variable().code());
            if (other != null) {
                throw new IllegalStateException("[" + cellLocation.key() + "] is read for " + other + " and for "
                        + cellLocation.variable().code() + ", expected a cell for each");
            }
        }
    }

    /** Filled cells of visible form sheets that are no input and no note. */
    private static int ignored(FormCellLocator cells, List<CellLocation> locations) {
        Map<String, Set<CellAddress>> known = new HashMap<>();
        for (CellLocation location : locations) {
            Set<CellAddress> ofSheet = known.computeIfAbsent(location.sheet(), sheet -> new HashSet<>());
            ofSheet.add(location.value());
            ofSheet.add(location.note());
        }
        int ignored = 0;
        for (Sheet sheet : cells.sheets()) {
            Set<CellAddress> ofSheet = known.getOrDefault(sheet.name(), Set.of());
            for (Cell cell : sheet.cells().values()) {
                ignored += ofSheet.contains(cell.address()) ? 0 : 1;
            }
        }
        return ignored;
    }
}
