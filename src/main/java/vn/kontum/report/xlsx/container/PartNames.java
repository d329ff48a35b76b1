package vn.kontum.report.xlsx.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of archive entries, which other programs will take for paths: nothing that climbs, hides or collides. */
public final class PartNames {
    /** Separators and dots in disguise: {@code %2F}, {@code %5C}, {@code %2E}. */
    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("(?i)%(?:2F|5C|2E)");

    private PartNames() {}

    static void check(List<ZipEntryRecord> members) {
        Set<String> seen = new HashSet<>();
        for (ZipEntryRecord member : members) {
            String name = member.name();
            if (!safe(name)) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_NAMES, printable(name), "not a name for a part of a package");
            }
            if (!seen.add(canonical(name).toLowerCase(Locale.ROOT))) {
                throw new ContainerException(
                        ContainerCode.DUPLICATE_PARTS, name, "the name occurs twice in the archive");
            }
            if (member.folder() && member.size() > 0) {
                throw ContainerException.corrupt(name, "a folder with content");
            }
        }
    }

    private static boolean safe(String written) {
        String name = canonical(written);
        if (name.isEmpty() || name.length() > 512 || name.startsWith("/") || name.indexOf(':') >= 0) {
            return false;
        }
        return !ENCODED_SEPARATOR.matcher(written).find()
                && name.chars().noneMatch(Character::isISOControl)
                && noDots(name);
    }

    /** The name that a part goes by: separated by slashes, and with no characters written as {@code %20}. */
    public static String canonical(String written) {
        String name = written.indexOf('\\') < 0 ? written : written.replace('\\', '/');
        return name.indexOf('%') < 0 ? name : decoded(name);
    }

    /** What is no proper escape stays as it is written. */
    private static String decoded(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
        for (int at = 0; at < name.length(); at++) {
            int code = name.charAt(at) == '%' && at + 2 < name.length()
                    ? Character.digit(name.charAt(at + 1), 16) << 4 | Character.digit(name.charAt(at + 2), 16)
                    : -1;
            if (code >= 0) {
                bytes.write(code);
                at += 2;
            } else {
                int sign = name.codePointAt(at);
                bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(sign) - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noText) {
            return name;
        }
    }

    private static boolean noDots(String name) {
        int from = 0;
        while (from < name.length()) {
            int slash = name.indexOf('/', from);
            String segment = name.substring(from, slash < 0 ? name.length() : slash);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
            from = slash < 0 ? name.length() : slash + 1;
        }
        return true;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * The part that a relationship target means, seen from the part that holds the relationship; empty text when it
     * leaves the package.
     */
    public static String resolve(String source, String target) {
        String plain = target.indexOf('\\') < 0 ? target : target.replace('\\', '/');
        int fragment = plain.indexOf('#');
        String pointed = canonical(fragment < 0 ? plain : plain.substring(0, fragment));
        String path = pointed.startsWith("/")
                ? pointed.substring(1)
                : source.substring(0, source.lastIndexOf('/') + 1) + pointed;
        ArrayDeque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return "";
                }
            } else if (!segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
