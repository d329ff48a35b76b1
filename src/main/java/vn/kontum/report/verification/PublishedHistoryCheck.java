package vn.kontum.report.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.history.HistoryFigure;
import vn.kontum.report.publication.history.HistoryImport;
import vn.kontum.report.publication.history.HistoryReader;
import vn.kontum.report.publication.history.HistoryRepository;

/** I14: published figures of years before are those of the files that were read in. */
final class PublishedHistoryCheck implements InvariantCheck {
    private final HistoryRepository history;
    private final KeptFileRepository kept;

    PublishedHistoryCheck(HistoryRepository history, KeptFileRepository kept) {
        this.history = history;
        this.kept = kept;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Violation> faults = new ArrayList<>();
        long examined = 0;
        for (HistoryImport one : history.imports()) {
            List<HistoryFigure> recorded = history.figures(one.id());
            examined += recorded.size();
            compare("import " + one.id() + " " + one.fileName(), one, recorded, faults);
        }
        return new CheckResult("I14", "imported history is what its files say", examined, faults);
    }

    private void compare(String place, HistoryImport one, List<HistoryFigure> recorded, List<Violation> faults) {
        Optional<byte[]> file = kept.content(one.sha256());
        if (file.isEmpty()) {
            faults.add(Violation.of(place, "history.gone", one.sha256()));
            return;
        }
        Map<String, HistoryFigure> said = new HashMap<>();
        HistoryReader.unchecked().read(file.get()).figures().forEach(figure -> said.put(figure.place(), figure));
        for (HistoryFigure figure : recorded) {
            Optional<HistoryFigure> original = Optional.ofNullable(said.remove(figure.place()));
            if (original.filter(other -> same(other, figure)).isEmpty()) {
                faults.add(Violation.of(
                        place,
                        "history.differs",
                        figure.place(),
                        figure.value().toPlainString(),
                        original.map(other -> other.value().toPlainString()).orElse("\u2013")));
            }
        }
        said.values().stream()
                .sorted(Comparator.comparing(HistoryFigure::place))
                .forEach(figure -> faults.add(Violation.of(
                        place,
                        "history.differs",
                        figure.place(),
                        "\u2013",
                        figure.value().toPlainString())));
    }

    private static boolean same(HistoryFigure one, HistoryFigure other) {
        return one.value().compareTo(other.value()) == 0
                && one.illustrative() == other.illustrative()
                && one.source().equals(other.source());
    }
}
