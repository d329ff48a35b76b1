package vn.kontum.report.publication.basis;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * Writes records of the catalogue as one text that is the same for equal content, whatever the order of sets and the scale of
 * numbers. What is empty is left out, so that a component that a later version adds changes nothing where it says nothing.
 */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();
    private final Period lastOfYear;

    /** @param period what ends with the year of this period or later is written as if it went on */
    CanonicalText(Period period) {
        this.lastOfYear = new Period(period.year(), 4);
    }

    void add(String name, Collection<?> all) {
        add(name, all.stream());
    }

    void add(String name, Stream<?> all) {
        text.append(name).append('\n');
        all.forEach(one -> text.append(' ').append(of(one)).append('\n'));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private String of(Object value) {
        if (value instanceof Expression expression) {
            return quoted(expression.source());
        }
        if (value instanceof Validity validity) {
            return record(new Validity(validity.first(), validity.last().filter(lastOfYear::after)));
        }
        if (value instanceof Record line) {
            return record(line);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Optional<?> some) {
            return some.map(this::of).orElse("");
        }
        if (value instanceof List<?> list) {
            return joined(list.stream().map(this::of));
        }
        if (value instanceof Set<?> set) {
            return joined(set.stream().map(this::of).sorted());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(of(key), of(one)));
            return joined(sorted.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()));
        }
        if (value instanceof CharSequence || value instanceof Temporal) {
            return quoted(value.toString());
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalStateException("[" + value.getClass().getName() + "] has no canonical text, expected a record,"
                + " an expression, text, number, date or collection");
    }

    private static String joined(Stream<String> parts) {
        List<String> all = parts.toList();
        return all.isEmpty() ? "" : "[" + String.join(",", all) + "]";
    }

    /** With its length, so that no content can look like another. */
    private static String quoted(String content) {
        return content.isEmpty() ? "" : content.length() + ":" + content;
    }

    private String record(Record line) {
        StringBuilder written = new StringBuilder("{");
        for (RecordComponent component : line.getClass().getRecordComponents()) {
            if (!CatalogueSlice.remark(line.getClass(), component.getName())) {
                String content = of(value(line, component));
                if (!content.isEmpty() && !content.equals("{}") && !content.equals("false")) {
                    written.append(component.getName())
                            .append('=')
                            .append(content)
                            .append(';');
                }
            }
        }
        return written.append('}').toString();
    }

    private static Object value(Record line, RecordComponent component) {
        try {
            return component.getAccessor().invoke(line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("[" + line.getClass().getName() + "] cannot be read", e);
        }
    }
}
