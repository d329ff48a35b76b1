package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.parsing.value.CellQuotation;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.submission.parsing.value.VietnameseNumberParser;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.DisplayedNumber;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.Visibility;

/** Gathers the figures that are read although a person does not see them, one warning for each cause. */
final class ConcealedFigures {
    private static final int MOST = 20;

    /** Why a figure is not seen; the names of the sentences. */
    private enum Cause {
        FIGURES,
        FAINT,
        ZEROS,
        COVERED,
        CONDITIONAL
    }

    private final CellAnomalies anomalies;
    private final FindingFactory text;
    private final Map<Cause, List<LocalizedArgument>> seen = new EnumMap<>(Cause.class);

    ConcealedFigures(CellAnomalies anomalies, FindingFactory text) {
        this.anomalies = anomalies;
        this.text = text;
    }

    /** Looks at an input cell that holds something. */
    void examine(CellLocation place, Cell cell) {
        cause(place, cell)
                .ifPresent(cause -> seen.computeIfAbsent(cause, c -> new ArrayList<>())
                        .add(messages -> place.where() + " = "
                                + CellQuotation.quoted(cell).in(messages)));
    }

    private Optional<Cause> cause(CellLocation place, Cell cell) {
        if (cell.visibility() == Visibility.HIDDEN
                || anomalies.within(place, ReadAnomalyCode.HIDDEN).isPresent()) {
            return Optional.of(Cause.FIGURES);
        }
        if (cell.visibility() == Visibility.FAINT) {
            return Optional.of(Cause.FAINT);
        }
        if (cell.visibility() == Visibility.NO_ZERO || blankZero(place, cell)) {
            return Optional.of(Cause.ZEROS);
        }
        if (anomalies.within(place, ReadAnomalyCode.UNDER_DRAWING).isPresent()) {
            return Optional.of(Cause.COVERED);
        }
        return anomalies.within(place, ReadAnomalyCode.CONDITIONAL_LOOK).map(conditional -> Cause.CONDITIONAL);
    }

    /** A zero for which a number format draws no digit, and no dash, which denotes nothing as well as a zero does. */
    private boolean blankZero(CellLocation place, Cell cell) {
        boolean zero = cell.number()
                .filter(number -> DecimalNormalizer.of(number).signum() == 0)
                .isPresent();
        return zero
                && Stream.concat(
                                Stream.of(cell.numberFormat()),
                                anomalies.allWithin(place, ReadAnomalyCode.CONDITIONAL_FORMAT))
                        .flatMap(format -> DisplayedNumber.insteadOfZero(format).stream())
                        .anyMatch(
                                drawn -> VietnameseNumberParser.read(drawn).kind() != VietnameseNumberParser.Kind.NIL);
    }

    private static LocalizedArgument listed(List<LocalizedArgument> cells) {
        return messages ->
                PlaceList.of(cells.stream().map(cell -> cell.in(messages)).toList(), "; ", MOST);
    }

    /** @param places all rows, columns and sheets that are hidden, but for a sheet whose figures are all refused for it */
    List<Finding> findings(List<String> places) {
        List<Finding> findings = new ArrayList<>();
        List<LocalizedArgument> figures = seen.getOrDefault(Cause.FIGURES, List.of());
        String shown = places.stream().limit(MOST).map(TextSanitizer::name).collect(Collectors.joining(", "));
        if (!figures.isEmpty() && !places.isEmpty()) {
            findings.add(text.ofFile(
                    new FindingFactory.Cause(FindingCode.HIDDEN, "figures"),
                    shown,
                    places.size(),
                    figures.size(),
                    listed(figures)));
        } else if (!places.isEmpty()) {
            findings.add(text.ofFile(FindingCode.HIDDEN, shown, places.size()));
        }
        seen.forEach((cause, cells) -> {
            if (cause != Cause.FIGURES) {
                findings.add(text.ofFile(
                        new FindingFactory.Cause(
                                FindingCode.HIDDEN, cause.name().toLowerCase(Locale.ROOT)),
                        listed(cells),
                        cells.size()));
            }
        });
        return findings;
    }
}
