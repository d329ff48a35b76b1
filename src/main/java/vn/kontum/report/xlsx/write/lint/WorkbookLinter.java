package vn.kontum.report.xlsx.write.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Opens the final bytes of a workbook before it is published and lists everything that must not be in it, all at once.
 */
public final class WorkbookLinter {
    /** What is looked for; the names are stable. */
    public enum Rule {
        /** Our own strict reader refuses the file. */
        UNREADABLE,
        ERROR_VALUE,
        NO_CACHED_VALUE,
        EXTERNAL_LINK,
        VOLATILE_FUNCTION,
        NO_ALT_TEXT,
        DUPLICATE_NAME,
        BROKEN_NAME,
        TEXT_TOO_WIDE,
        NUMBER_TOO_WIDE,
        UNQUOTED_TEXT
    }

    /** What one kind of workbook must keep besides. */
    @FunctionalInterface
    public interface AdditionalRules {
        void examine(FinishedWorkbook book, List<LintViolation> problems);
    }

    private final ContainerLimits limits;

    /** For what units receive and send back: it must pass our own intake. */
    public WorkbookLinter() {
        this(ContainerLimits.standard());
    }

    /** @param limits what the workbook must keep to */
    public WorkbookLinter(ContainerLimits limits) {
        this.limits = limits;
    }

    /** Every problem, sheet by sheet; empty when the workbook may be published. */
    public List<LintViolation> lint(byte[] workbook) {
        return lint(workbook, (book, problems) -> {});
    }

    /** As {@link #lint(byte[])}, with rules for one kind of workbook. */
    public List<LintViolation> lint(byte[] workbook, AdditionalRules more) {
        List<LintViolation> problems = new ArrayList<>();
        try {
            new WorkbookReader(limits).read(workbook);
        } catch (ContainerException refused) {
            String part = refused.part().isEmpty() ? "file" : refused.part();
            add(
                    problems,
                    Rule.UNREADABLE,
                    part,
                    refused.code() + ": " + refused.detail()
                            + ", expected a workbook that our own intake would take; see the part");
            return problems;
        }
        FinishedWorkbook book = FinishedWorkbookReader.read(workbook, limits);
        names(book, problems);
        ShownWidths widths = new ShownWidths(book.basePoints());
        for (FinishedSheet sheet : book.sheets()) {
            CellLintRules rules = new CellLintRules(sheet, widths, problems);
            sheet.rows().values().forEach(rules::examine);
            drawings(sheet, problems);
        }
        more.examine(book, problems);
        return problems;
    }

    private static void names(FinishedWorkbook book, List<LintViolation> problems) {
        Set<String> seen = new HashSet<>();
        for (FinishedWorkbook.NamedFormula name : book.names()) {
            if (!seen.add(name.sheet() + "!" + name.name().toLowerCase(Locale.ROOT))) {
                add(
                        problems,
                        Rule.DUPLICATE_NAME,
                        name.name(),
                        "is defined twice, expected once; name cells through DefinedNames");
            }
            if (name.formula().isEmpty() || name.formula().contains("#REF!")) {
                add(
                        problems,
                        Rule.BROKEN_NAME,
                        name.name(),
                        "points at nothing, expected a cell; remove the name or mend it");
            }
        }
    }

    private static void drawings(FinishedSheet sheet, List<LintViolation> problems) {
        sheet.objects().stream()
                .filter(object -> object.description().isBlank())
                .forEach(object -> add(
                        problems,
                        Rule.NO_ALT_TEXT,
                        sheet.name() + "!" + object.name(),
                        "has no alternative text, expected a sentence that says what it shows; set the"
                                + " description"));
    }

    private static void add(List<LintViolation> problems, Rule rule, String where, String sentence) {
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
