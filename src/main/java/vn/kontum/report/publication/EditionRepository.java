package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.indicator.Verdict;

/**
 * The frozen reports.
 *
 * @implNote An edition is written once, in the transaction that publishes it, and never changed but for its state.
 */
public final class EditionRepository {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final OutlookStore outlooks;
    private final FinalEditionRepository finals;

    public EditionRepository(JdbcTemplate template) {
        this.template = template;
        this.finals = new FinalEditionRepository(template);
        this.jdbc = JdbcClient.create(template);
        this.outlooks = new OutlookStore(template);
    }

    /** Under which right an edition is published, and from which templates. */
    public record Publication(String templateVersion, long fencingToken) {}

    /**
     * A province figure as an edition published it.
     *
     * @param status letter such as {@code p}, empty if plain
     * @param outlook what missing answers left open; empty for editions of earlier versions
     */
    public record EditionFigure(
            String indicator,
            Optional<BigDecimal> value,
            Optional<BigDecimal> yearToDate,
            Verdict verdict,
            String status,
            int unitsReported,
            int unitsExpected,
            Optional<FigureOutlook> outlook) {

        /** Of a version that kept no outlook. */
        public EditionFigure(
                String indicator,
                Optional<BigDecimal> value,
                Optional<BigDecimal> yearToDate,
                Verdict verdict,
                String status,
                int unitsReported,
                int unitsExpected) {
            this(indicator, value, yearToDate, verdict, status, unitsReported, unitsExpected, Optional.empty());
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
        template.batchUpdate(
                "INSERT INTO edition_figure (edition_id, indicator, value, year_to_date, verdict, status,"
                        + " units_reported, units_expected) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                figures,
                500,
                (statement, figure) -> set(statement, id, figure));
        Map<String, FigureOutlook> known = new TreeMap<>();
        figures.forEach(f -> f.outlook().ifPresent(outlook -> known.put(f.indicator(), outlook)));
        outlooks.publish(id, known);
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
        Map<String, FigureOutlook> known = outlooks.of(editionId);
        Map<String, EditionFigure> figures = new TreeMap<>();
        template.query(
                "SELECT * FROM edition_figure WHERE edition_id = ?",
                row -> {
                    String indicator = row.getString("indicator");
                    figures.put(indicator, figure(row, Optional.ofNullable(known.get(indicator))));
                },
                editionId);
        return figures;
    }

    private List<Edition> select(String where, Object... arguments) {
        return template.query("SELECT * FROM edition " + where, (row, n) -> edition(row), arguments);
    }

    private Edition edition(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Edition(
                id,
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("number"),
                Edition.State.valueOf(row.getString("state")),
                row.getString("digest"),
                row.getString("catalogue_version"),
                UtcColumns.read(row, "data_as_of"),
                inputs(id),
                row.getString("workbook"),
                row.getString("workbook_sha256"),
                UtcColumns.read(row, "created_at"),
                row.getString("created_by"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("run_id", Long.class)));
    }

    private List<Long> inputs(long id) {
        return jdbc.sql("SELECT submission_id FROM edition_input WHERE edition_id = ? ORDER BY submission_id")
                .param(id)
                .query(Long.class)
                .list();
    }

    private static void set(PreparedStatement statement, long id, EditionFigure figure) throws SQLException {
        statement.setLong(1, id);
        statement.setString(2, figure.indicator());
        statement.setString(3, figure.value().map(BigDecimal::toPlainString).orElse(null));
        statement.setString(
                4, figure.yearToDate().map(BigDecimal::toPlainString).orElse(null));
        statement.setString(5, figure.verdict().name());
        statement.setString(6, figure.status());
        statement.setInt(7, figure.unitsReported());
        statement.setInt(8, figure.unitsExpected());
    }

    private static EditionFigure figure(ResultSet row, Optional<FigureOutlook> outlook) throws SQLException {
        return new EditionFigure(
                row.getString("indicator"),
                Optional.ofNullable(row.getString("value")).map(BigDecimal::new),
                Optional.ofNullable(row.getString("year_to_date")).map(BigDecimal::new),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("status"),
                row.getInt("units_reported"),
                row.getInt("units_expected"),
                outlook);
    }
}
