package vn.kontum.report.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Observations;
import vn.kontum.report.indicator.Verdict;

/**
 * What the book says, before anybody writes it down.
 *
 * @param sections the lines, clause by clause
 * @param blocks how each line comes about, in the order of the catalogue
 * @param notes in the order of their numbers
 * @param revisions what differs from the newest earlier edition
 */
public record Report(
        Frame frame,
        List<Section> sections,
        List<Block> blocks,
        Evidence evidence,
        List<Note> notes,
        List<Revision> revisions) {

    public Report {
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
    }

    /** Says it of a snapshot and its province figures. */
    public static Report of(Frame frame, List<Assessment> province) {
        Observations observations = new Observations(frame.snapshot().observations());
        List<Block> blocks = new Blocks(frame.catalogue(), frame.period(), observations).all();
        NoteBook notes = new NoteBook(frame);
        List<Section> sections = new Lines(frame, blocks, notes).sections(province);
        return new Report(
                frame, sections, blocks, new Evidence(frame), notes.notes(), new Revisions(frame).of(province));
    }

    /** The status letter of a unit's own figure of an indicator. */
    public Letter letter(Indicator indicator, String unit) {
        return new Letters(frame).of(indicator, unit);
    }

    public Words words() {
        return frame.words();
    }

    public Stream<Line> lines() {
        return sections.stream().flatMap(s -> s.lines().stream());
    }

    /** The lines that the resolution counts. */
    public Stream<Line> counted() {
        return sections.stream().filter(s -> !s.supplementary()).flatMap(s -> s.lines().stream());
    }

    public long count(Verdict verdict) {
        return counted().filter(line -> line.assessment().verdict() == verdict).count();
    }

    /** Met and exceeded, as the resolution itself counts. */
    public long reached() {
        return count(Verdict.MET) + count(Verdict.EXCEEDED);
    }

    /** How the units stand in the quarter of the report. */
    public List<UnitStanding> standings() {
        return frame.snapshot().standings().stream()
                .filter(s -> s.period().equals(frame.period()))
                .toList();
    }

    public Optional<Block> block(String indicator) {
        return blocks.stream()
                .filter(b -> b.indicator().code().equals(indicator))
                .findFirst();
    }
}
