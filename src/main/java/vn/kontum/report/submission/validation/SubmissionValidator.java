package vn.kontum.report.submission.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.explanation.ExplanationAnswer;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.ContainerValidator;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.parsing.SubmissionParser;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Validates a file: container, identity, reported values, rules, with all findings at once. An exception while the file is parsed is
 * a finding of that file; whatever is thrown is a failure of the system, never the unit's mistake.
 */
public final class SubmissionValidator {
    private final Catalogue catalogue;
    private final FindingFactory text = new FindingFactory();
    private final ContainerValidator container;
    private final SubmissionParser reader;
    private final RuleEngine checks;
    private final Waivers waivers;
    private final RepeatedFigures repeated;
    private final LimitCheck limits;
    private final GivenFigureReader given;
    private final boolean alone;

    /** @param coded every check that the rules of the catalogue ask for by name */
    public SubmissionValidator(
            Catalogue catalogue, PriorSubmissions history, Waivers waivers, List<ProgrammedRule> coded) {
        this(catalogue, history, waivers, coded, IssuedLayouts.firstVersion(), false);
    }

    /** As below, with all rules. */
    public SubmissionValidator(
            Catalogue catalogue,
            PriorSubmissions history,
            Waivers waivers,
            List<ProgrammedRule> coded,
            IssuedLayouts issued) {
        this(catalogue, history, waivers, coded, issued, false);
    }

    /**
     * @param issued the layouts that forms were issued with, so that each is validated by what it asked
     * @param alone whether rules that compare units are left for later, when the files of all units are stored
     */
    public SubmissionValidator(
            Catalogue catalogue,
            PriorSubmissions history,
            Waivers waivers,
            List<ProgrammedRule> coded,
            IssuedLayouts issued,
            boolean alone) {
        this.alone = alone;
        this.catalogue = catalogue;
        this.container = new ContainerValidator(new WorkbookReader(ContainerLimits.standard()), text);
        this.reader = new SubmissionParser(catalogue, text, issued);
        this.checks = new RuleEngine(catalogue, history, waivers, coded);
        this.waivers = waivers;
        this.given = new GivenFigureReader(catalogue, history, text);
        this.repeated = new RepeatedFigures(catalogue, history, text);
        this.limits = new LimitCheck(catalogue, history, text);
    }

    /** The verdict on a file by itself: accepted, returned or quarantined. */
    public ValidationResult validate(SubmissionFile submissionFile) {
        ContainerValidator.OpenedWorkbook opened = container.open(submissionFile.content());
        if (opened.content().isEmpty()) {
            return result(opened.refusal().stream().toList(), Optional.empty(), Optional.empty());
        }
        WorkbookContent content = opened.content().get();
        SubmissionParser.ParseResult result = read(content, submissionFile);
        Optional<Integer> part = SubmissionFile.part(submissionFile.fileName());
        if (part.isPresent() && result.submission().isPresent()) {
            return part(part.get(), result.submission().get(), result.findings(), content);
        }
        List<Finding> findings = new ArrayList<>(result.findings());
        Optional<Submission> completed = result.submission().map(submission -> given.complete(submission, findings));
        completed.ifPresent(submission -> {
            findings.replaceAll(finding -> waived(finding, submission));
            findings.addAll(alone ? checks.checkAlone(submission) : checks.check(submission));
            repeated.find(submission).ifPresent(findings::add);
            limits.find(submission).forEach(finding -> findings.add(waived(finding, submission)));
        });
        List<Finding> told = new ArrayList<>(FollowUpFilter.leftOut(findings));
        told.sort(inSheetOrder(content));
        return result(told, completed, result.answer());
    }

    /** A part of a form is checked cell by cell: what it leaves empty stands in the other parts, and rules wait for the whole. */
    private ValidationResult part(int number, Submission submission, List<Finding> found, WorkbookContent content) {
        Catalogue inForce = catalogue.at(submission.period());
        Unit unit = inForce.unit(submission.unit()).orElseThrow();
        List<Finding> findings = new ArrayList<>(found);
        findings.removeIf(finding -> finding.code().equals(FindingCode.MISSING.name())
                || finding.code().equals(FindingCode.NO_CACHED_VALUE.name())
                        && finding.variable()
                                .flatMap(inForce::variable)
                                .flatMap(variable -> variable.givenTo(unit))
                                .isPresent());
        findings.replaceAll(finding -> waived(finding, submission));
        if (findings.stream().noneMatch(Finding::blocks)) {
            findings.add(text.ofFile(FindingCode.WAITING_PARTS, number, submission.cellsRead()));
        }
        findings.sort(inSheetOrder(content));
        ValidationResult alone = result(findings, Optional.of(submission), Optional.empty());
        return alone.outcome() == Outcome.ACCEPTED
                ? new ValidationResult(Outcome.IGNORED, findings, Optional.of(submission))
                : alone;
    }

    private SubmissionParser.ParseResult read(WorkbookContent content, SubmissionFile submissionFile) {
        try {
            return reader.read(content, submissionFile);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException | StackOverflowError broken) {
            return new SubmissionParser.ParseResult(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(container.unreadable(submissionFile.content(), broken)));
        }
    }

    private static ValidationResult result(
            List<Finding> findings, Optional<Submission> submission, Optional<ExplanationAnswer> answer) {
        boolean returned = findings.stream().anyMatch(Finding::blocks) || submission.isEmpty() && answer.isEmpty();
        boolean quarantined = findings.stream()
                .anyMatch(finding -> FindingCode.of(finding.code())
                        .filter(code -> finding.ofWholeFile()
                                ? code.outcome() == Outcome.QUARANTINED
                                : code.holds() && !finding.explained() && !returned)
                        .isPresent());
        Outcome outcome = quarantined ? Outcome.QUARANTINED : returned ? Outcome.RETURNED : Outcome.ACCEPTED;
        return new ValidationResult(outcome, findings, submission, answer);
    }

    /** A value out of its plausible range, or beyond a limit, passes where an administrator has said so. */
    private Finding waived(Finding finding, Submission submission) {
        boolean pardonable = finding.code().equals(FindingCode.OUT_OF_RANGE.name())
                || finding.code().equals(FindingCode.BEYOND_LIMIT.name());
        return pardonable
                        && waivers.now()
                                .waived(submission.unit(), submission.period(), finding.code(), finding.variable())
                ? finding.asWarning().asExplained()
                : finding;
    }

    /** What concerns the whole file first, then sheet by sheet, row by row. */
    private static Comparator<Finding> inSheetOrder(WorkbookContent content) {
        List<String> sheets = content.sheets().stream().map(Sheet::name).toList();
        return Comparator.<Finding>comparingInt(
                        f -> f.place().map(p -> sheets.indexOf(p.sheet())).orElse(-1))
                .thenComparing(f ->
                        f.place().flatMap(p -> CellAddress.tryParse(p.cell())).orElse(new CellAddress(0, 0)));
    }
}
