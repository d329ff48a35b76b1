package vn.kontum.report.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.text.Messages;

/**
 * Turns codes into findings with their sentences. Argument 0 of every sentence about a cell is the cell, argument 1 the
 * variable's name.
 */
public final class FindingFactory {
    private final Messages vi = new Messages("findings", Messages.VIETNAMESE);
    private final Messages en = new Messages("findings", Locale.ENGLISH);

    /** A finding about the file as a whole; arguments as both languages print them. */
    public Finding ofFile(FindingCode code, Object... arguments) {
        return new Finding(
                code.name(),
                code.severity(),
                Optional.empty(),
                Optional.empty(),
                "",
                message(vi, code.name(), arguments),
                remedy(vi, code.name(), arguments),
                message(en, code.name(), arguments),
                false);
    }

    /** A finding about a place; {@code more} follows the name of the cell and of the variable. */
    public Finding ofCell(FindingCode code, CellLocation spot, String entered, Object... more) {
        return ofCell(code, "", spot, entered, more);
    }

    /** The same in other words, for what the unit most likely meant. */
    public Finding ofCell(FindingCode code, String meaning, CellLocation spot, String entered, Object... more) {
        Object[] inVietnamese = arguments(spot.where(), spot.variable().nameVi(), more);
        return new Finding(
                code.name(),
                code.severity(),
                Optional.of(spot.place()),
                Optional.of(spot.variable().code()),
                TextSanitizer.of(entered),
                message(vi, code.name() + meaning, inVietnamese),
                remedy(vi, code.name() + meaning, inVietnamese),
                message(
                        en,
                        code.name() + meaning,
                        arguments(spot.where(), spot.variable().nameEn(), more)),
                false);
    }

    /** A finding about a place that belongs to no variable. */
    public Finding ofPlace(FindingCode code, Finding.Location place, Object... arguments) {
        Finding finding = ofFile(code, arguments);
        return new Finding(
                finding.code(),
                finding.severity(),
                Optional.of(place),
                Optional.empty(),
                "",
                finding.messageVi(),
                finding.remedyVi(),
                finding.messageEn(),
                false);
    }

    private static Object[] arguments(String where, String name, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = where;
        all[1] = name;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private static String message(Messages messages, String key, Object... arguments) {
        return messages.text(key + ".message", spoken(messages, arguments));
    }

    private static String remedy(Messages messages, String key, Object... arguments) {
        return messages.text(key + ".remedy", spoken(messages, arguments));
    }

    private static Object[] spoken(Messages messages, Object... arguments) {
        return Stream.of(arguments)
                .map(each -> each instanceof LocalizedArgument word ? word.in(messages) : each)
                .toArray();
    }
}
