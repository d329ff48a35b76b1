package vn.kontum.report.submission.parsing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/** The names that a workbook defines for input cells, and where they lie. */
final class InputNames {
    private final Map<String, DefinedName> inputs = new HashMap<>();

    /** A name of the workbook comes before one of a sheet. */
    InputNames(WorkbookContent content, List<Sheet> sheets) {
        Set<String> ours = sheets.stream().map(Sheet::name).collect(Collectors.toSet());
        content.names().forEach((key, name) -> {
            boolean local = key.length() != name.name().length();
            boolean input = ours.contains(name.sheet()) && input(name.name());
            if (input && local) {
                inputs.putIfAbsent(name.name().toLowerCase(Locale.ROOT), name);
            } else if (input) {
                inputs.put(name.name().toLowerCase(Locale.ROOT), name);
            }
        });
    }

    /** Whether a workbook defines any such name, wherever it lies. */
    static boolean anyOf(WorkbookContent content) {
        return content.names().keySet().stream().anyMatch(InputNames::input);
    }

    /** Codes of the variables that are named, in small letters. */
    Set<String> codes() {
        return inputs.keySet().stream()
                .map(name -> name.substring(FormLayout.INPUT.length()))
                .collect(Collectors.toSet());
    }

    Optional<DefinedName> of(Variable variable) {
        return Optional.ofNullable(inputs.get((FormLayout.INPUT + variable.code()).toLowerCase(Locale.ROOT)));
    }

    /** The sheet with most of the names. */
    Optional<String> sheet() {
        return inputs.values().stream()
                .collect(Collectors.groupingBy(DefinedName::sheet, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** How many of the names lie in the input cell. */
    long at(CellLocation cellLocation) {
        return inputs.values().stream()
                .filter(name -> name.sheet().equals(cellLocation.sheet())
                        && name.address().equals(cellLocation.value()))
                .count();
    }

    private static boolean input(String name) {
        return name.regionMatches(true, name.indexOf('!') + 1, FormLayout.INPUT, 0, FormLayout.INPUT.length());
    }
}
