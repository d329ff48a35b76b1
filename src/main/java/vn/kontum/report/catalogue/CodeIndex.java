package vn.kontum.report.catalogue;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An immutable list whose elements are also found by their code. */
final class CodeIndex<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> elements;
    private final Map<String, T> byCode;

    private CodeIndex(List<T> elements, Map<String, T> byCode) {
        this.elements = elements;
        this.byCode = byCode;
    }

    /** Of two with the same code the first one is found. */
    static <T> List<T> ofFirst(List<T> elements, Function<T, String> code) {
        Map<String, T> byCode = new HashMap<>();
        elements.forEach(element -> byCode.putIfAbsent(code.apply(element), element));
        return new CodeIndex<>(List.copyOf(elements), byCode);
    }

    /** Of two with the same code the last one is found. */
    static <T> List<T> ofLast(List<T> elements, Function<T, String> code) {
        Map<String, T> byCode = new HashMap<>();
        elements.forEach(element -> byCode.put(code.apply(element), element));
        return new CodeIndex<>(List.copyOf(elements), byCode);
    }

    /**
     * The element with that code of a list that was made here.
     *
     * @throws IllegalArgumentException for any other list
     */
    static <T> Optional<T> find(List<T> elements, String code) {
        if (elements instanceof CodeIndex<T> index) {
            return Optional.ofNullable(index.byCode.get(code));
        }
        throw new IllegalArgumentException("[catalogue] a list without an index was asked for " + code);
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
