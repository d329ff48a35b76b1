package vn.kontum.report.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.workbook.Sheet;
import vn.kontum.report.workbook.WorkbookContent;

/** Reads a workbook as a unit's submission: who, when, and one reading for every variable of the form. */
final class SubmissionReader {
    private static final int MOST_SHOWN = 12;
    /** Where one of these was found, figures outside the lines are the same fault seen from elsewhere. */
    private static final Set<String> PLACES_IN_DOUBT = Set.of(
            FindingCode.LAYOUT_CHANGED.name(), FindingCode.DUPLICATE_CODE.name(), FindingCode.AMBIGUOUS_CELL.name());

    private final Catalogue catalogue;
    private final FindingText text;
    private final IdentityReader identities;

    /** What a workbook gave; without a submission a finding says why. */
    record Result(Optional<Submission> submission, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }
    }

    SubmissionReader(Catalogue catalogue, FindingText text) {
        this.catalogue = catalogue;
        this.text = text;
        this.identities = new IdentityReader(catalogue, text);
    }

    Result read(WorkbookContent content, Candidate candidate) {
        List<Finding> findings = new ArrayList<>();
        Marks marks = Marks.of(content);
        FormCells cells = new FormCells(content, codes(catalogue.variables()));
        if (!cells.anything() && marks.template().isEmpty()) {
            findings.add(text.ofFile(FindingCode.TEMPLATE_VERSION, "-", FormLayout.VERSION));
            return new Result(Optional.empty(), findings);
        }
        Optional<Identity> identity = identities.read(marks, candidate, findings);
        Optional<Submission> submission = identity.map(who -> submission(content, cells, who, findings));
        return new Result(submission, findings);
    }

    private Submission submission(WorkbookContent content, FormCells cells, Identity identity, List<Finding> findings) {
        List<Variable> form = catalogue.form(identity.unit(), identity.period());
        CellTroubles troubles = new CellTroubles(content, text);
        ReadingMaker maker = new ReadingMaker(cells, troubles, text, findings);
        List<Reading> readings = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        List<Variable> lost = new ArrayList<>();
        List<List<Spot>> repeated = new ArrayList<>();
        for (Variable variable : form) {
            FormCells.Located located = cells.locate(variable);
            if (located.spots().size() == 1) {
                spots.addAll(located.spots());
                readings.add(maker.read(located.spots().get(0)));
            } else {
                readings.add(ReadingMaker.lost(variable, located.spots()));
                if (located.sameCodeTwice()) {
                    repeated.add(located.spots());
                } else {
                    doubt(located).ifPresentOrElse(findings::add, () -> lost.add(variable));
                }
            }
        }
        findings.addAll(new CopiedSheets(cells, text).find(repeated));
        requireCellsOfTheirOwn(spots);
        if (!lost.isEmpty()) {
            List<SpokenWord> shown = lost.stream()
                    .limit(MOST_SHOWN)
                    .map(SpokenWord::variable)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (lost.size() > MOST_SHOWN) {
                shown.add(messages -> "\u2026");
            }
            findings.add(text.ofFile(FindingCode.LAYOUT_CHANGED, lost.size(), SpokenWord.list(shown)));
        }
        notAsked(cells, form, findings);
        findings.addAll(new FormTitle(catalogue, text).check(cells.head(), identity, findings));
        findings.addAll(troubles.ofFile(spots, maker.hiddenFigures()));
        if (findings.stream().map(Finding::code).noneMatch(PLACES_IN_DOUBT::contains)) {
            new ExtraFigures(cells, text).find().ifPresent(findings::add);
        }
        findings.addAll(new ExternalRemnants(text).find(content, findings));
        int read = (int) readings.stream().filter(r -> r.value().isPresent()).count();
        return new Submission(
                identity.unit().code(),
                identity.period(),
                identity.unit().level() == Unit.Level.DISTRICT ? "DISTRICT" : "DEPARTMENT",
                identity.version(),
                identity.revision(),
                readings,
                read,
                ignored(cells, spots));
    }

    /** No two variables may ever be read from one cell; that they could be is a mistake of this program. */
    private static void requireCellsOfTheirOwn(List<Spot> spots) {
        Map<String, String> owners = new HashMap<>();
        for (Spot spot : spots) {
            String other = owners.put(spot.key(), spot.variable().code());
            if (other != null) {
                throw new IllegalStateException("[" + spot.key() + "] is read for " + other + " and for "
                        + spot.variable().code() + ", expected a cell for each");
            }
        }
    }

    /** A finding for a variable whose name and code contradict each other; empty when it stands nowhere. */
    private Optional<Finding> doubt(FormCells.Located located) {
        if (located.spots().isEmpty()) {
            return Optional.empty();
        }
        Spot spot = located.spots().get(0);
        String named = listed(located.spots().stream().skip(1).map(Spot::where).toList());
        return Optional.of(text.ofCell(
                new FindingText.Cause(FindingCode.LAYOUT_CHANGED, "name"),
                spot,
                "",
                FormLayout.INPUT + spot.variable().code(),
                named));
    }

    private void notAsked(FormCells cells, List<Variable> form, List<Finding> findings) {
        cells.others(catalogue.variables(), codes(form))
                .values()
                .forEach(spot -> findings.add(text.ofCell(
                        FindingCode.NOT_ASKED,
                        spot,
                        cells.value(spot).map(c -> c.text()).orElse(""))));
    }

    /** Filled cells of visible form sheets that are no input and no note. */
    private static int ignored(FormCells cells, List<Spot> spots) {
        Set<String> known = new HashSet<>();
        spots.forEach(spot -> {
            known.add(spot.key());
            known.add(spot.sheet() + "!" + spot.note().a1());
        });
        return (int) cells.sheets().stream()
                .map(Sheet::cells)
                .flatMap(map -> map.values().stream())
                .filter(cell -> !known.contains(cell.where()))
                .count();
    }

    private static String listed(List<String> codes) {
        String shown = codes.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return codes.size() > MOST_SHOWN ? shown + ", \u2026" : shown;
    }

    private static Set<String> codes(List<Variable> variables) {
        return variables.stream().map(v -> v.code().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
