package vn.kontum.report.xlsx.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.ExternalContent;

/** Gathers, while a workbook is read, everything in it that points to other workbooks, queries or the web. */
final class ExternalReferenceCollector {
    private static final Pattern NUMBERED = Pattern.compile("\\[(\\d{1,5})]");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)]");
    private static final int MOST_CELLS = 20_000;

    private final Map<ExternalContent.Kind, Set<String>> remnants = new EnumMap<>(ExternalContent.Kind.class);
    private final List<String> files = new ArrayList<>();
    private final Map<String, ExternalReferenceDetector.ExternalReference> names = new LinkedHashMap<>();
    private final Map<String, ExternalReferenceDetector.ExternalReference> cells = new LinkedHashMap<>();
    private final List<ExternalContent.Filled> queries = new ArrayList<>();
    /** What runs or asks other programs, by the reasons of {@link ContainerException}. */
    private final Map<String, Set<String>> programs = new LinkedHashMap<>();

    void remnant(ExternalContent.Kind kind, String name) {
        Set<String> known = remnants.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        if (!name.isEmpty()) {
            known.add(name);
        }
    }

    /** The next of the workbooks that formulas name by number. */
    void file(String target) {
        files.add(readable(target));
        remnant(ExternalContent.Kind.LINK, readable(target));
    }

    void query(ExternalContent.Filled query) {
        queries.add(query);
    }

    /** A link to another program, which takes the place of a workbook among those that formulas name by number. */
    void program(String service) {
        files.add(service);
        runs("link", service);
    }

    private void runs(String reason, String place) {
        Set<String> places = programs.computeIfAbsent(reason, r -> new LinkedHashSet<>());
        if (places.size() < MOST_CELLS) {
            places.add(place);
        }
    }

    /**
     * To be asked when everything was read.
     *
     * @throws ContainerException when something runs or asks another program; it names all that does
     */
    void refusePrograms() {
        if (programs.isEmpty()) {
            return;
        }
        Set<String> links = programs.getOrDefault("link", Set.of());
        List<String> places = new ArrayList<>();
        programs.values().forEach(places::addAll);
        cells.forEach((where, reach) -> {
            if (links.contains(origin(reach))) {
                places.add(where);
            }
        });
        String reason = programs.size() == 1 ? programs.keySet().iterator().next() : "programs";
        throw new ContainerException(
                ContainerCode.EXTERNAL_CONTENT, places, "DDE or a function that runs code", reason);
    }

    /** @throws ContainerException when there are too many such formulas */
    void formula(String part, String where, ExternalReferenceDetector.ExternalReference reach) {
        if (reach.kind() == ExternalReferenceDetector.Kind.PROGRAM) {
            runs("program", where);
            return;
        }
        if (cells.size() >= MOST_CELLS) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, part, "more than " + MOST_CELLS + " formulas reach outside");
        }
        cells.put(where, reach);
    }

    /** As {@link #formula}, for a defined name. */
    void name(String name, ExternalReferenceDetector.ExternalReference reach) {
        if (reach.kind() == ExternalReferenceDetector.Kind.PROGRAM) {
            runs("name", name);
            return;
        }
        names.put(name.toLowerCase(Locale.ROOT), reach);
        remnant(ExternalContent.Kind.NAME, name);
    }

    /** Whether values of cells may depend on what was found. */
    boolean mayReachCells() {
        return !cells.isEmpty() || !names.isEmpty() || !queries.isEmpty();
    }

    Map<String, ExternalReferenceDetector.ExternalReference> names() {
        return names;
    }

    List<ExternalContent.Filled> filled() {
        return queries;
    }

    /** The cells whose own formulas reach outside. */
    Map<String, ExternalContent.Source> sources() {
        Map<String, ExternalContent.Source> sources = new LinkedHashMap<>();
        cells.forEach((where, reach) -> sources.put(
                where,
                reach.kind() == ExternalReferenceDetector.Kind.WEB
                        ? new ExternalContent.Source(ExternalContent.ValueOrigin.WEB, reach.detail(), "")
                        : new ExternalContent.Source(ExternalContent.ValueOrigin.WORKBOOK, "", origin(reach))));
        return sources;
    }

    /** The other workbook that a formula names, by number or by its own name. */
    String origin(ExternalReferenceDetector.ExternalReference reach) {
        Matcher numbered = NUMBERED.matcher(reach.detail());
        if (numbered.find()) {
            int number = Integer.parseInt(numbered.group(1));
            return number >= 1 && number <= files.size() ? files.get(number - 1) : "";
        }
        Matcher bracketed = BRACKETED.matcher(reach.detail());
        return bracketed.find() ? bracketed.group(1) : readable(reach.detail());
    }

    List<ExternalContent.Remnant> remnants() {
        cells.values().stream()
                .filter(reach -> reach.kind() == ExternalReferenceDetector.Kind.WEB)
                .forEach(reach -> remnant(ExternalContent.Kind.WEB, reach.detail()));
        cells.entrySet().stream()
                .filter(e -> e.getValue().kind() == ExternalReferenceDetector.Kind.WORKBOOK)
                .forEach(e -> remnant(ExternalContent.Kind.LINK, origin(e.getValue())));
        return remnants.entrySet().stream()
                .map(e -> new ExternalContent.Remnant(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** A target as people know it: the name of the file without its path. */
    private static String readable(String target) {
        String decoded = target;
        if (target.indexOf('%') >= 0) {
            try {
                decoded = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException noEscapes) {
                decoded = target;
            }
        }
        String path = decoded.replace('\\', '/').replaceAll("#.*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
