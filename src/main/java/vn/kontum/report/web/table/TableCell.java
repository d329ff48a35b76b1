package vn.kontum.report.web.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.web.StatusBadge;

/**
 * One cell of a table.
 *
 * @param text what it says; empty when a badge says it
 * @param detail smaller, below it
 * @param order what it is sorted by; by its text when empty
 * @param value the exact number for spreadsheets
 * @param badges states, as sign, word and colour
 * @param href where its text leads; empty for nowhere
 * @param links what else can be opened from it
 * @param cssClass class of the style sheet, such as {@code when} or {@code hash}
 * @param bar a bar beside a number
 */
public record TableCell(
        String text,
        String detail,
        Optional<BigDecimal> order,
        Optional<BigDecimal> value,
        List<StatusBadge> badges,
        String href,
        List<TableLink> links,
        String cssClass,
        Optional<TableBar> bar) {
    private static final TableCell NOTHING =
            new TableCell("", "", Optional.empty(), Optional.empty(), List.of(), "", List.of(), "", Optional.empty());

    public TableCell {
        badges = List.copyOf(badges);
        links = List.copyOf(links);
    }

    public static TableCell text(String text) {
        return new TableCell(
                text, "", Optional.empty(), Optional.empty(), List.of(), "", List.of(), "", Optional.empty());
    }

    /** A whole number that is only counted or ordered by. */
    public static TableCell count(long number) {
        return number(Long.toString(number), Optional.of(BigDecimal.valueOf(number)));
    }

    /** A figure as printed, with its exact value for sorting and for spreadsheets. */
    public static TableCell number(String shown, Optional<BigDecimal> exact) {
        return new TableCell(shown, "", exact, exact, List.of(), "", List.of(), "", Optional.empty());
    }

    public static TableCell moment(String shown, Instant at) {
        return text(shown).sortedBy(BigDecimal.valueOf(at.toEpochMilli())).withClass("when");
    }

    public static TableCell badge(StatusBadge... badges) {
        return NOTHING.with(badges);
    }

    public static TableCell empty() {
        return NOTHING;
    }

    public TableCell with(StatusBadge... more) {
        List<StatusBadge> all = Stream.concat(badges.stream(), Stream.of(more)).toList();
        return new TableCell(text, detail, order, value, all, href, links, cssClass, bar);
    }

    /** As given, below the text in small. */
    public TableCell detailed(String small) {
        return new TableCell(text, small, order, value, badges, href, links, cssClass, bar);
    }

    public TableCell leadingTo(String address) {
        return new TableCell(text, detail, order, value, badges, address, links, cssClass, bar);
    }

    public TableCell opening(String address, String label) {
        List<TableLink> all = new ArrayList<>(links);
        all.add(new TableLink(address, label));
        return new TableCell(text, detail, order, value, badges, href, all, cssClass, bar);
    }

    public TableCell sortedBy(BigDecimal key) {
        return new TableCell(text, detail, Optional.of(key), value, badges, href, links, cssClass, bar);
    }

    public TableCell withClass(String style) {
        return new TableCell(text, detail, order, value, badges, href, links, style, bar);
    }

    public TableCell barred(TableBar drawn) {
        return new TableCell(text, detail, order, value, badges, href, links, cssClass, Optional.of(drawn));
    }

    /** Whether there is nothing to show, so that narrow screens leave it out. */
    public boolean blank() {
        return text.isEmpty() && detail.isEmpty() && badges.isEmpty() && links.isEmpty();
    }

    /** All that it says, in one line. */
    public String whole() {
        return Stream.of(Stream.of(text), badges.stream().map(StatusBadge::word), Stream.of(detail))
                .flatMap(part -> part)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" \u00B7 "));
    }
}
