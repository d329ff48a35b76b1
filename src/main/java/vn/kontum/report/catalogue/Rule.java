package vn.kontum.report.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * One check over a unit's figures: an expression that must hold, or the name of a coded check.
 *
 * @param id {@code R01} … ; several lines may share an id, told apart by {@code part}
 * @param part 1, 2, … within the id
 * @param severity what a failure means
 * @param level which kind of unit it applies to; empty for all
 * @param expression must be true; empty for a coded check and for a definition
 * @param check name of the coded check, e.g. {@code equal-between-units}; empty for an expression
 * @param cell variable at which a failure is shown; a coded check names the one among its subjects itself
 * @param messageVi what is wrong, with places for figures: see {@link #fill}
 * @param validFrom first day of a period's window from which the rule is in force
 * @param subjects variables that a coded check looks at; for an expression the variables in it
 * @param titleVi what must hold, in a few words
 * @param titleEn the same in English; empty where the catalogue does not say it
 * @param remedyEn how to mend a failure, in English; empty where the catalogue does not say it
 * @param validity periods in which it is in force, besides {@code validFrom}
 */
public record Rule(
        String id,
        int part,
        Severity severity,
        Optional<Unit.Level> level,
        Optional<Expression> expression,
        Optional<String> check,
        String cell,
        String messageVi,
        String messageEn,
        String remedyVi,
        LocalDate validFrom,
        List<String> subjects,
        String titleVi,
        Optional<String> titleEn,
        Optional<String> remedyEn,
        Validity validity) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");

    /** {@code BLOCK}: must be mended. {@code WARN}: mend or explain in the note cell. {@code NOTE}: for information. */
    public enum Severity {
        BLOCK,
        WARN,
        NOTE
    }

    public Rule {
        subjects = List.copyOf(subjects);
    }

    /** The same over those of its subjects that are among some variables. */
    Rule about(Set<String> variables) {
        List<String> some = subjects.stream().filter(variables::contains).toList();
        return some.equals(subjects)
                ? this
                : new Rule(
                        id,
                        part,
                        severity,
                        level,
                        expression,
                        check,
                        cell,
                        messageVi,
                        messageEn,
                        remedyVi,
                        validFrom,
                        some,
                        titleVi,
                        titleEn,
                        remedyEn,
                        validity);
    }

    /** The name of this line among all: {@code R03.2}. */
    public String key() {
        return id + "." + part;
    }

    /** Whether it only records how the system computes something, so that there is nothing to check. */
    public boolean definition() {
        return expression.isEmpty() && check.isEmpty();
    }

    /**
     * Puts figures into a message or a remedy: {@code {x}}, {@code {prev(x)}}, {@code {ytd(x)}} as names are written in the
     * expression; for a coded check {@code {variable}}, {@code {value}}, {@code {previous}}, {@code {other}}, {@code {unit}}.
     *
     * @param figure the text that stands for a place
     */
    public static String fill(String text, UnaryOperator<String> figure) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(figure.apply(place.group(1))));
    }
}
