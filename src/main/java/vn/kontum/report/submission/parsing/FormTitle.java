package vn.kontum.report.submission.parsing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;

/**
 * Holds the title and the unit line that people see above the lines of a form against the hidden marks: a sheet of another quarter
 * or unit, pasted over the form, still carries the marks of the form.
 */
final class FormTitle {
    /** A quarter with its year, in text without accents and in small letters. */
    private static final Pattern QUARTER = Pattern.compile(
            "\\bq(?:uy)?\\.?\\s*(iv|i{1,3}|[1-4])\\b(?:\\s|[-/.,\u2013\u2014]|nam)*((?:19|20)\\d{2})|((?:19|20)\\d{2})\\s*[-/]?\\s*q([1-4])");
    /** A year with no quarter before it, as an annual closing is titled. */
    private static final Pattern YEAR = Pattern.compile("\\bnam\\s+((?:19|20)\\d{2})\\b");
    /** How cells begin that say which period the sheet is about. */
    private static final List<String> TITLES =
            List.of("quy", "q1", "q2", "q3", "q4", "nam", "ky", "baocao", "bieu", "solieu");

    private static final String UNIT_LINE = "donvibaocao";

    private final Catalogue catalogue;
    private final FindingFactory text;

    FormTitle(Catalogue catalogue, FindingFactory text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /**
     * What the title says otherwise than the identity that was found. Where the file is known to contradict itself about its unit or
     * its period, that is not said a second time.
     */
    List<Finding> check(List<Cell> head, SubmissionIdentityResolver.Identity identity, List<Finding> earlier) {
        List<Finding> findings = new ArrayList<>();
        if (head.isEmpty()) {
            return findings;
        }
        List<LocalizedArgument> missing = new ArrayList<>();
        if (earlier.stream().noneMatch(f -> f.code().equals(FindingCode.PERIOD_MISMATCH.name()))) {
            period(head, identity, findings).ifPresent(missing::add);
        }
        if (earlier.stream().noneMatch(f -> f.code().equals(FindingCode.UNIT_MISMATCH.name()))) {
            unit(head, identity, findings).ifPresent(missing::add);
        }
        if (!missing.isEmpty()) {
            findings.add(text.ofFile(FindingCode.TITLE_CHANGED, LocalizedArgument.list(missing)));
        }
        return findings;
    }

    private Optional<LocalizedArgument> period(
            List<Cell> head, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        boolean found = false;
        for (Cell cell : head) {
            Set<Period> periods =
                    TITLES.stream().anyMatch(UnitNames.fold(cell.word())::startsWith) ? periods(cell.text()) : Set.of();
            found |= periods.contains(identity.period());
            Optional<Period> other = periods.stream()
                    .filter(p -> catalogue.window(p).isPresent() && !yearOf(identity.period(), p))
                    .findFirst();
            if (other.isPresent() && !periods.contains(identity.period())) {
                findings.add(text.ofPlace(
                        new FindingFactory.Cause(FindingCode.PERIOD_MISMATCH, "title"),
                        place(cell),
                        TextSanitizer.name(cell.where()),
                        LocalizedArgument.period(other.get()),
                        LocalizedArgument.period(identity.period())));
                return Optional.empty();
            }
        }
        return found ? Optional.empty() : Optional.of(messages -> messages.text("word.title.period"));
    }

    /** Whether a title names only the year that a quarter lies in: another line names the quarter. */
    private static boolean yearOf(Period quarter, Period titled) {
        return titled.closing() && titled.year() == quarter.year();
    }

    private Optional<LocalizedArgument> unit(
            List<Cell> head, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        boolean found = false;
        for (Cell cell : head) {
            Optional<Unit> unit = unit(cell.word());
            found |= unit.filter(identity.unit()::equals).isPresent();
            if (unit.filter(u -> !u.equals(identity.unit())).isPresent()) {
                findings.add(text.ofPlace(
                        new FindingFactory.Cause(FindingCode.UNIT_MISMATCH, "title"),
                        place(cell),
                        TextSanitizer.name(cell.where()),
                        unit.get().code() + " " + unit.get().nameVi(),
                        identity.unit().code() + " " + identity.unit().nameVi()));
                return Optional.empty();
            }
        }
        return found ? Optional.empty() : Optional.of(messages -> messages.text("word.title.unit"));
    }

    /** The reporting unit that the unit line of the head names. */
    private Optional<Unit> unit(String line) {
        if (!UnitNames.fold(line).startsWith(UNIT_LINE)) {
            return Optional.empty();
        }
        String named = line.substring(line.indexOf(':') + 1).strip();
        return Stream.concat(
                        catalogue.unit(named).stream(),
                        catalogue.unitNames().find(named).flatMap(catalogue::unit).stream())
                .filter(Unit::reports)
                .findFirst();
    }

    static Set<Period> periods(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<Period> periods = new LinkedHashSet<>();
        Matcher quarter = QUARTER.matcher(plain);
        while (quarter.find()) {
            boolean yearLast = quarter.group(2) != null;
            String year = yearLast ? quarter.group(2) : quarter.group(3);
            String number = yearLast ? quarter.group(1) : quarter.group(4);
            periods.add(new Period(Integer.parseInt(year), number(number)));
        }
        Matcher year = YEAR.matcher(plain);
        if (periods.isEmpty() && year.find()) {
            periods.add(Period.closing(Integer.parseInt(year.group(1))));
        }
        return periods;
    }

    private static int number(String numeral) {
        return switch (numeral) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static Finding.Location place(Cell cell) {
        return new Finding.Location(
                TextSanitizer.name(cell.sheet()), cell.address().a1());
    }
}
