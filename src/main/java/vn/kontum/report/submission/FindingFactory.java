package vn.kontum.report.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.TextSanitizer;

/**
 * Turns codes into findings with their sentences. Argument 0 of every sentence about a cell is the cell, argument 1 the
 * variable's name.
 */
public final class FindingFactory {
    private final Messages vi = new Messages("findings", Messages.VIETNAMESE);
    private final Messages en = new Messages("findings", Locale.ENGLISH);

    /**
     * A code with one of the causes that it may have, each with sentences of its own.
     *
     * @param name distinguishes the sentences; empty for those of the code alone
     */
    public record Cause(FindingCode code, String name) {
        /** The same cause in many cells at once. */
        public Cause many() {
            return new Cause(code, name.isEmpty() ? "many" : name + "_many");
        }

        private String key() {
            return name.isEmpty() ? code.name() : code.name() + "." + name;
        }
    }

    /** A finding about the file as a whole; arguments as both languages print them. */
    public Finding ofFile(FindingCode code, Object... arguments) {
        return ofFile(new Cause(code, ""), arguments);
    }

    public Finding ofFile(Cause cause, Object... arguments) {
        FindingCode code = cause.code();
        return new Finding(
                code.name(),
                code.severity(),
                Optional.empty(),
                Optional.empty(),
                "",
                message(vi, cause, arguments),
                remedy(vi, cause, arguments),
                message(en, cause, arguments),
                remedy(en, cause, arguments),
                false);
    }

    /** A finding about a place; {@code more} follows the name of the cell and of the variable. */
    public Finding ofCell(FindingCode code, CellLocation cellLocation, String entered, Object... more) {
        return ofCell(new Cause(code, ""), cellLocation, entered, more);
    }

    public Finding ofCell(Cause cause, CellLocation cellLocation, String entered, Object... more) {
        FindingCode code = cause.code();
        Object[] inVietnamese =
                arguments(cellLocation.where(), cellLocation.variable().nameVi(), more);
        Object[] inEnglish =
                arguments(cellLocation.where(), cellLocation.variable().nameEn(), more);
        return new Finding(
                code.name(),
                code.severity(),
                Optional.of(cellLocation.place()),
                Optional.of(cellLocation.variable().code()),
                TextSanitizer.of(entered),
                message(vi, cause, inVietnamese),
                remedy(vi, cause, inVietnamese),
                message(en, cause, inEnglish),
                remedy(en, cause, inEnglish),
                false);
    }

    /** A finding about a place that belongs to no variable. */
    public Finding ofPlace(FindingCode code, Finding.Location place, Object... arguments) {
        return ofPlace(new Cause(code, ""), place, arguments);
    }

    public Finding ofPlace(Cause cause, Finding.Location place, Object... arguments) {
        Finding finding = ofFile(cause, arguments);
        return new Finding(
                finding.code(),
                finding.severity(),
                Optional.of(place),
                Optional.empty(),
                "",
                finding.messageVi(),
                finding.remedyVi(),
                finding.messageEn(),
                finding.remedyEn(),
                false);
    }

    /** Of all of those, which have one cause; what each is about is kept, for its own cell. */
    public Finding ofCells(Cause cause, List<Finding> each, Object... arguments) {
        return ofPlace(cause, each.get(0).place().orElseThrow(), arguments)
                .with(each.stream()
                        .map(one -> new Finding.AffectedCell(
                                one.place().orElseThrow(), one.variable(), one.entered(), one.messageVi()))
                        .toList());
    }

    private static Object[] arguments(String where, String name, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = where;
        all[1] = name;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private static String message(Messages messages, Cause cause, Object... arguments) {
        return messages.text(cause.key() + ".message", spoken(messages, arguments));
    }

    private static String remedy(Messages messages, Cause cause, Object... arguments) {
        return messages.text(cause.key() + ".remedy", spoken(messages, arguments));
    }

    private static Object[] spoken(Messages messages, Object... arguments) {
        return Stream.of(arguments)
                .map(each -> each instanceof LocalizedArgument word ? word.in(messages) : each)
                .toArray();
    }
}
