package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.publication.basis.EditionBackgroundRepository;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.history.SamePeriodRepository;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * The frozen reports.
 *
 * @implNote An edition is written once, in the transaction that publishes it, and never changed but for its state.
 */
public final class EditionRepository {
    private static final String NEWEST =
            "WHERE (period, number) IN (SELECT period, MAX(number) FROM edition GROUP BY period)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final OutlookStore outlooks;
    private final EditionInputStore inputStore;
    private final FigureStore figureStore;
    private final SamePeriodRepository samePeriods;
    private final EditionBasisRepository bases;
    private final EditionBackgroundRepository backgrounds;
    private final FinalEditionRepository finals;

    public EditionRepository(JdbcTemplate template) {
        this.template = template;
        this.finals = new FinalEditionRepository(template);
        this.jdbc = JdbcClient.create(template);
        this.outlooks = new OutlookStore(template);
        this.inputStore = new EditionInputStore(template);
        this.figureStore = new FigureStore(template);
        this.samePeriods = new SamePeriodRepository(template);
        this.bases = new EditionBasisRepository(template);
        this.backgrounds = new EditionBackgroundRepository(template);
    }

    /**
     * Under which right an edition is published, and from what beside its inputs.
     *
     * @param basis catalogue and look; empty where nothing is kept of them
     * @param lastYear the figures of the same period last year, by indicator
     * @param background what its verdicts and ranges looked at beside the year
     */
    public record Publication(
            String templateVersion,
            long fencingToken,
            Optional<EditionBasis> basis,
            Map<String, SamePeriodFigure> lastYear,
            InputSnapshot.Background background) {}

    /**
     * A province figure as an edition published it.
     *
     * @param status letter such as {@code p}, empty if plain
     * @param outlook what missing answers left open; empty for editions of earlier versions
     * @param quarterComplete whether every unit that was asked is in the value; as the year-to-date one where that is not known
     */
    public record EditionFigure(
            String indicator,
            Optional<BigDecimal> value,
            Optional<BigDecimal> yearToDate,
            Verdict verdict,
            String status,
            int unitsReported,
            int unitsExpected,
            Optional<FigureOutlook> outlook,
            boolean quarterComplete) {

        /** What the value of the quarter alone was worth. */
        public FigureStatus worthOfQuarter(Catalogue catalogue) {
            return quarterComplete ? FigureStatus.COMPLETE : worth(catalogue);
        }

        /** What it was worth where units are missing from it; a part where the catalogue knows no such indicator. */
        public FigureStatus worth(Catalogue catalogue) {
            boolean complete = unitsReported == unitsExpected;
            boolean settled = outlook.filter(FigureOutlook::isSingleValue).isPresent();
            return catalogue
                    .indicator(indicator)
                    .map(i -> FigureStatus.of(FormulaTerms.of(i, catalogue), complete, yearToDate, settled))
                    .orElse(complete ? FigureStatus.COMPLETE : FigureStatus.PARTIAL);
        }

        /** Whether another computation gives the same figures, verdict and units; letters and outlooks are not compared. */
        public boolean repeats(EditionFigure other) {
            return verdict == other.verdict
                    && FigureComparison.same(value, other.value)
                    && FigureComparison.same(yearToDate, other.yearToDate)
                    && unitsReported == other.unitsReported
                    && unitsExpected == other.unitsExpected;
        }
    }

    /** Writes an edition with its inputs and figures and returns its id; the id of the given edition is ignored. */
    public long publish(Edition edition, Publication publication, List<EditionFigure> figures) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
            INSERT INTO edition (period, number, state, digest, catalogue_version, template_version, data_as_of,
              workbook, workbook_sha256, created_at, created_by, reason, run_id, fencing_token)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(edition.period().code())
                .param(edition.number())
                .param(edition.state().name())
                .param(edition.digest())
                .param(edition.catalogueVersion())
                .param(publication.templateVersion())
                .param(UtcColumns.column(edition.dataAsOf()))
                .param(edition.workbook())
                .param(edition.workbookSha256())
                .param(UtcColumns.column(edition.createdAt()))
                .param(edition.createdBy())
                .param(edition.reason())
                .param(edition.runId().orElse(null))
                .param(publication.fencingToken())
                .update(key, "id");
        long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
        template.batchUpdate(
                "INSERT INTO edition_input (edition_id, submission_id) VALUES (?, ?)",
                edition.inputs(),
                500,
                (statement, input) -> {
                    statement.setLong(1, id);
                    statement.setLong(2, input);
                });
        figureStore.publish(id, figures);
        Map<String, FigureOutlook> known = new TreeMap<>();
        figures.forEach(f -> f.outlook().ifPresent(outlook -> known.put(f.indicator(), outlook)));
        outlooks.publish(id, known);
        samePeriods.publish(id, publication.lastYear());
        publication.basis().ifPresent(basis -> bases.publish(id, basis));
        backgrounds.publish(
                id,
                publication.background().earlierYears().stream()
                        .map(SubmissionVersion::id)
                        .toList(),
                publication.background().estimates());
        return id;
    }

    /** The editions of a period, oldest first. */
    public List<Edition> of(Period period) {
        return select("WHERE period = ? ORDER BY number", period.code());
    }

    public Optional<Edition> latest(Period period) {
        return select("WHERE period = ? ORDER BY number DESC LIMIT 1", period.code()).stream()
                .findFirst();
    }

    /** The periods that have an edition, in order. */
    public List<Period> periods() {
        return template.queryForList("SELECT DISTINCT period FROM edition ORDER BY period", String.class).stream()
                .flatMap(code -> Period.parse(code).stream())
                .toList();
    }

    /** The newest edition of each period that has one. */
    public List<Edition> latestOfEach() {
        return select(NEWEST);
    }

    /** The same of the years from one to another. */
    public List<Edition> latestOfEach(int firstYear, int lastYear) {
        return select(
                NEWEST + " AND period BETWEEN ? AND ?",
                new Period(firstYear, 1).code(),
                Period.closing(lastYear).code());
    }

    /** The edition that stands for the period outside this program: the one declared final last. */
    public Optional<Edition> official(Period period) {
        return finals.officialId(period).flatMap(this::find);
    }

    /** Declarations of editions as final. */
    public FinalEditionRepository finals() {
        return finals;
    }

    /** The workbook to hand out: of a final edition the one that says so. */
    public String workbook(Edition edition) {
        return finals.of(edition.id()).map(FinalEdition::workbook).orElse(edition.workbook());
    }

    public Optional<Edition> find(long id) {
        return select("WHERE id = ?", id).stream().findFirst();
    }

    public Optional<Edition> find(Period period, int number) {
        return select("WHERE period = ? AND number = ?", period.code(), number).stream()
                .findFirst();
    }

    /** Every edition, in the order of periods and numbers. */
    public List<Edition> all() {
        return select("ORDER BY period, number");
    }

    /** The province figures of an edition by indicator. */
    public Map<String, EditionFigure> figures(long editionId) {
        return figureStore.of(editionId);
    }

    /** The same of several editions, by their ids. */
    public Map<Long, Map<String, EditionFigure>> figures(Collection<Long> editions) {
        return figureStore.of(editions);
    }

    /** What editions say of the same period last year. */
    public SamePeriodRepository samePeriods() {
        return samePeriods;
    }

    /** What verdicts and ranges of editions looked at beside their year. */
    public EditionBackgroundRepository backgrounds() {
        return backgrounds;
    }

    /** @implNote Inputs are read when the rows are: a reader that holds a connection and asks for another waits for all the others. */
    private List<Edition> select(String where, Object... arguments) {
        List<Edition> bare =
                template.query("SELECT * FROM edition " + where, (row, n) -> EditionInputStore.bare(row), arguments);
        Map<Long, List<Long>> inputs =
                inputStore.of(bare.stream().map(Edition::id).toList());
        return bare.stream()
                .map(edition -> edition.withInputs(inputs.getOrDefault(edition.id(), List.of())))
                .toList();
    }
}
