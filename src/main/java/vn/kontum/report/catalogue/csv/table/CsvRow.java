package vn.kontum.report.catalogue.csv.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * One line of a table. An accessor that finds an error notes it and answers something harmless, so that the rest is read too;
 * nothing read so ever leaves the reader.
 */
public record CsvRow(String file, int line, Map<String, String> cells, CatalogueErrors errors) {

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    public String required(String column) {
        String text = text(column);
        if (text.isEmpty() && cells.containsKey(column)) {
            error(column, "cell.empty");
        }
        return text;
    }

    public BigDecimal number(String column) {
        return required(column).isEmpty()
                ? BigDecimal.ZERO
                : optionalNumber(column).orElse(BigDecimal.ZERO);
    }

    /** Refuses {@code 3.500} too: whoever writes it here means 3500, and 3.5 needs no zeros. */
    public Optional<BigDecimal> optionalNumber(String column) {
        return optional(column).flatMap(text -> {
            if (text.matches("-?\\d+(\\.\\d+)?") && !text.matches("-?[1-9]\\d{0,2}\\.\\d\\d0")) {
                return Optional.of(new BigDecimal(text));
            }
            error(column, "cell.number", text);
            return Optional.empty();
        });
    }

    public int whole(String column) {
        String text = required(column);
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            error(column, "cell.whole", text);
        }
        return 0;
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String text = required(column);
        return constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    if (!text.isEmpty()) {
                        error(column, "cell.choice", text, constants);
                    }
                    return constants.get(0);
                });
    }

    public boolean yes(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
            error(column, "cell.choice", text, List.of("yes", "no"));
        }
        return text.equals("yes");
    }

    /** Words separated by spaces. */
    public List<String> words(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\s+"));
    }

    public Set<Integer> quarters(String column) {
        Set<Integer> quarters = new TreeSet<>();
        required(column);
        for (String word : words(column)) {
            if (!word.matches("[1-4]") || !quarters.add(Integer.valueOf(word))) {
                error(column, "cell.quarters", text(column));
                return Set.of(1, 2, 3, 4);
            }
        }
        return quarters;
    }

    public LocalDate date(String column) {
        String text = required(column);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            error(column, "cell.date", text);
            return LocalDate.EPOCH;
        }
    }

    /** A quarter written like {@code 2022-Q1}. */
    public Optional<Period> period(String column) {
        Optional<Period> period = optional(column).flatMap(Period::parse).filter(found -> !found.closing());
        if (period.isEmpty() && optional(column).isPresent()) {
            error(column, "period.code", text(column));
        }
        return period;
    }

    /** The periods from {@code valid_from} to {@code valid_to}. */
    public Validity validity() {
        Validity validity = new Validity(period("valid_from"), period("valid_to"));
        if (validity.last()
                .filter(last -> validity.first().filter(last::before).isPresent())
                .isPresent()) {
            error("valid_to", "validity.order", text("valid_from"), text("valid_to"));
        }
        return validity;
    }

    /** The same without noting errors, for a second look. */
    public Validity validityUnchecked() {
        return new Validity(
                optional("valid_from").flatMap(Period::parse),
                optional("valid_to").flatMap(Period::parse));
    }

    /** Reads an expression of the given sort; what cannot be read stands in for one that says the same always. */
    public Expression expression(String column, Set<String> facts, boolean truth) {
        return new ExpressionCell(this, column, truth).read(facts);
    }

    /** Notes an error where a text is not among what is known. */
    public void known(String column, String text, Function<String, Boolean> known, String key, Object... more) {
        if (!text.isEmpty() && !known.apply(text)) {
            error(
                    column,
                    key,
                    Stream.concat(Stream.of(text), Arrays.stream(more)).toArray());
        }
    }

    public void error(String column, String key, Object... arguments) {
        errors.at(file, line, column, key, arguments);
    }
}
