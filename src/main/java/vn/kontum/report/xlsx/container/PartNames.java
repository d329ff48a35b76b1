package vn.kontum.report.xlsx.container;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of archive entries, which other programs will take for paths: nothing that climbs, hides or collides. */
public final class PartNames {
    private PartNames() {}

    static void check(List<ZipEntryRecord> members) {
        Set<String> seen = new HashSet<>();
        for (ZipEntryRecord member : members) {
            String name = member.name();
            if (!safe(name)) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_NAMES, printable(name), "not a name for a part of a package");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new ContainerException(
                        ContainerCode.DUPLICATE_PARTS, name, "the name occurs twice in the archive");
            }
            if (member.folder() && member.size() > 0) {
                throw ContainerException.corrupt(name, "a folder with content");
            }
        }
    }

    static boolean safe(String name) {
        if (name.isEmpty()
                || name.length() > 512
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0) {
            return false;
        }
        return name.chars().noneMatch(Character::isISOControl) && noDots(name);
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
        String path = target.startsWith("/")
                ? target.substring(1)
                : source.substring(0, source.lastIndexOf('/') + 1) + target;
        int fragment = path.indexOf('#');
        java.util.ArrayDeque<String> segments = new java.util.ArrayDeque<>();
        for (String segment : (fragment < 0 ? path : path.substring(0, fragment)).split("/", -1)) {
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
