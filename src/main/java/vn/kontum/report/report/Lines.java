package vn.kontum.report.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.PublishedFigure;
import vn.kontum.report.indicator.Assessment;

/** Puts together what is said of every indicator, clause by clause. */
final class Lines {
    private final Frame frame;
    private final Map<String, Block> blocks;
    private final NoteBook notes;
    private final Letters letters;

    Lines(Frame frame, List<Block> blocks, NoteBook notes) {
        this.frame = frame;
        this.blocks = new LinkedHashMap<>();
        blocks.forEach(b -> this.blocks.put(b.indicator().code(), b));
        this.notes = notes;
        this.letters = new Letters(frame);
    }

    List<Section> sections(List<Assessment> province) {
        Map<String, List<Assessment>> clauses = new LinkedHashMap<>();
        for (Assessment assessment : province) {
            clauses.computeIfAbsent(assessment.figure().indicator().section(), c -> new ArrayList<>())
                    .add(assessment);
        }
        List<Section> sections = new ArrayList<>();
        clauses.forEach((clause, assessments) -> sections.add(section(clause, sections.size() + 1, assessments)));
        return sections;
    }

    private Section section(String clause, int number, List<Assessment> assessments) {
        Indicator first = assessments.get(0).figure().indicator();
        return new Section(
                clause,
                first.supplementary() ? 0 : number,
                frame.words().group(first),
                assessments.stream().map(this::line).toList());
    }

    private Line line(Assessment assessment) {
        Indicator indicator = assessment.figure().indicator();
        int decimals = assessment
                .figure()
                .yearToDate()
                .map(actual -> Rounding.decimals(indicator, actual))
                .orElse(indicator.decimals());
        Optional<PublishedFigure> lastYear = lastYear(indicator);
        return new Line(
                assessment,
                decimals,
                previous(indicator),
                lastYear,
                letters.of(assessment),
                frame.estimated(indicator),
                frame.ownEstimate(indicator),
                notes.of(assessment, decimals, lastYear));
    }

    private Optional<Line.Earlier> previous(Indicator indicator) {
        Block block = Optional.ofNullable(blocks.get(indicator.code())).orElseThrow();
        for (int quarter = frame.period().quarter() - 1; quarter > 0; quarter--) {
            int earlier = quarter;
            Optional<Line.Earlier> found = block.quarter(earlier)
                    .flatMap(row -> row.province().counted())
                    .map(value -> new Line.Earlier(earlier, value));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What was published for the part of last year that the year-to-date figure covers of this one. */
    private Optional<PublishedFigure> lastYear(Indicator indicator) {
        int year = frame.period().year() - 1;
        String when = switch (frame.period().quarter()) {
            case 1 -> year + "-Q1";
            case 2 -> year + "-H1";
            case 3 -> year + "-9M";
            default -> Integer.toString(year);
        };
        String province = frame.catalogue().province().code();
        Optional<PublishedFigure> own = frame.catalogue().published(province, indicator.code(), when);
        return own.isPresent() || !indicator.additive()
                ? own
                : frame.catalogue().published(province, indicator.formula().source(), when);
    }
}
