package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.InputSnapshot.OpenWarning;
import vn.kontum.report.publication.InputSnapshot.WaivedRule;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.text.Messages;

/** A year of plausible submissions of all units up to a quarter; a test changes what it is about. */
public final class SampleSubmissions {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    public static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Period period;
    private final Map<String, ReportedValue> changed = new HashMap<>();
    private final Map<String, UnitStatusRecord> statuses = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<OpenWarning> warnings = new ArrayList<>();
    private final List<WaivedRule> waivers = new ArrayList<>();
    private final List<Edition> earlier = new ArrayList<>();
    private final Map<String, EditionRepository.EditionFigure> published = new HashMap<>();
    private final Map<String, SamePeriodFigure> lastYear = new HashMap<>();
    private Catalogue catalogue = CATALOGUE;
    private Edition.State state = Edition.State.DRAFT;
    private Locale locale = Messages.VIETNAMESE;

    private SampleSubmissions(Period period) {
        this.period = period;
    }

    public static SampleSubmissions year(int quarter) {
        return new SampleSubmissions(new Period(2021, quarter));
    }

    public static Catalogue shipped() {
        return CATALOGUE;
    }

    public SampleSubmissions catalogue(Catalogue other) {
        this.catalogue = other;
        return this;
    }

    public SampleSubmissions in(Locale other) {
        this.locale = other;
        return this;
    }

    public SampleSubmissions finished() {
        this.state = Edition.State.FINAL;
        return this;
    }

    /** The unit says this number of a variable in a quarter. */
    public SampleSubmissions says(String unit, int quarter, String variable, String number) {
        return reads(
                unit,
                quarter,
                reading(variable, ReportedValue.Status.NUMBER, Optional.of(new BigDecimal(number)), number));
    }

    /** The unit states that nothing occurred. */
    public SampleSubmissions nil(String unit, int quarter, String variable) {
        return reads(unit, quarter, reading(variable, ReportedValue.Status.NIL, Optional.of(BigDecimal.ZERO), "-"));
    }

    /** The unit states that it has no figure. */
    public SampleSubmissions notAvailable(String unit, int quarter, String variable) {
        return reads(unit, quarter, reading(variable, ReportedValue.Status.NOT_AVAILABLE, Optional.empty(), "[x]"));
    }

    public SampleSubmissions reads(String unit, int quarter, ReportedValue reportedValue) {
        changed.put(unit + quarter + reportedValue.variable(), reportedValue);
        return this;
    }

    /** The unit sent nothing that counts in a quarter. */
    public SampleSubmissions missing(String unit, int quarter, UnitStatusRecord.Punctuality punctuality) {
        Optional<String> reason = punctuality == UnitStatusRecord.Punctuality.EXCLUDED
                ? Optional.of("đơn vị sắp xếp lại")
                : Optional.empty();
        statuses.put(unit + quarter, new UnitStatusRecord(unit, quarter(quarter), punctuality, 0, 0, reason));
        return this;
    }

    public SampleSubmissions late(String unit, int quarter, int days) {
        statuses.put(
                unit + quarter,
                new UnitStatusRecord(
                        unit, quarter(quarter), UnitStatusRecord.Punctuality.LATE, days, 1, Optional.empty()));
        return this;
    }

    /** A unit whose report came in time after files of its were returned. */
    public SampleSubmissions returned(String unit, int quarter, UnitStatusRecord.Returns returns) {
        statuses.put(
                unit + quarter,
                new UnitStatusRecord(
                        unit,
                        quarter(quarter),
                        UnitStatusRecord.Punctuality.ON_TIME,
                        0,
                        1,
                        Optional.empty(),
                        Optional.of(returns)));
        return this;
    }

    public SampleSubmissions again(String unit, int quarter, int version) {
        versions.put(unit + quarter, version);
        return this;
    }

    public SampleSubmissions warned(OpenWarning warning) {
        warnings.add(warning);
        return this;
    }

    public SampleSubmissions waived(WaivedRule waiver) {
        waivers.add(waiver);
        return this;
    }

    public SampleSubmissions after(Edition edition, Map<String, EditionRepository.EditionFigure> figures) {
        earlier.add(edition);
        published.clear();
        published.putAll(figures);
        return this;
    }

    public InputSnapshot snapshot() {
        List<SubmissionVersion> sent = new ArrayList<>();
        List<UnitStatusRecord> all = new ArrayList<>();
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            for (Unit unit : catalogue.reportingUnits()) {
                UnitStatusRecord status = status(unit.code(), quarter);
                all.add(status);
                if (status.counts()) {
                    sent.add(version(unit, quarter, sent.size() + 1));
                }
            }
        }
        InputSnapshot plain = new InputSnapshot(period, sent, all, warnings, waivers, earlier, published);
        return ChangedSnapshot.lastYear(plain, lastYear);
    }

    /** Every second target was so much in the year before. */
    public SampleSubmissions wasLastYear(String value) {
        catalogue.indicators().stream()
                .filter(indicator -> indicator.no() % 2 == 0)
                .forEach(indicator -> wasLastYear(indicator, value));
        return this;
    }

    /** Every target was so much in the year before, and more is known of that. */
    public SampleSubmissions wasLastYear(
            String value, String qualifier, boolean complete, SamePeriodFigure.Source source) {
        catalogue
                .indicators()
                .forEach(indicator ->
                        lastYear.put(indicator.code(), lastYear(new BigDecimal(value), qualifier, complete, source)));
        return this;
    }

    /** One target was so much in the year before. */
    public SampleSubmissions wasLastYear(Indicator indicator, String value) {
        lastYear.put(indicator.code(), lastYear(new BigDecimal(value), "", true, SamePeriodFigure.Source.HISTORY));
        return this;
    }

    private static SamePeriodFigure lastYear(
            BigDecimal value, String qualifier, boolean complete, SamePeriodFigure.Source source) {
        return new SamePeriodFigure(
                "2020-Q4",
                Optional.empty(),
                Optional.of(value),
                qualifier,
                complete,
                SamePeriodFigure.HISTORY,
                source,
                "yearbook");
    }

    public ReportModel report() {
        InputSnapshot snapshot = snapshot();
        Instant asOf = snapshot.versions().stream()
                .map(SubmissionVersion::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        EditionMetadata meta = new EditionMetadata(earlier.size() + 1, state, DIGEST, catalogue.version(), asOf);
        return ReportModel.of(
                new ReportHeader(catalogue, snapshot, meta, new ReportFormatter(locale)),
                new Assessor(catalogue).province(period, snapshot.observations()));
    }

    /** A draft of a snapshot that a test put together. */
    static ReportModel report(InputSnapshot snapshot) {
        return report(CATALOGUE, snapshot);
    }

    /** As {@link #report(InputSnapshot)}, of another catalogue. */
    static ReportModel report(Catalogue catalogue, InputSnapshot snapshot) {
        EditionMetadata meta = new EditionMetadata(1, Edition.State.DRAFT, DIGEST, catalogue.version(), Instant.EPOCH);
        return ReportModel.of(
                new ReportHeader(catalogue, snapshot, meta, new ReportFormatter(Messages.VIETNAMESE)),
                new Assessor(catalogue).province(snapshot.period(), snapshot.observations()));
    }

    private UnitStatusRecord status(String unit, int quarter) {
        int version = versions.getOrDefault(unit + quarter, 1);
        return statuses.getOrDefault(
                unit + quarter,
                new UnitStatusRecord(
                        unit, quarter(quarter), UnitStatusRecord.Punctuality.ON_TIME, 0, version, Optional.empty()));
    }

    private SubmissionVersion version(Unit unit, int quarter, int number) {
        List<ReportedValue> readings = new ArrayList<>();
        Map<String, String> figures = ValidFigures.of(catalogue, unit, quarter(quarter));
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            Variable variable = catalogue.variable(figure.getKey()).orElseThrow();
            BigDecimal value = scaled(variable, new BigDecimal(figure.getValue()), unit, quarter);
            ReportedValue plain =
                    reading(variable.code(), ReportedValue.Status.NUMBER, Optional.of(value), value.toPlainString());
            readings.add(changed.getOrDefault(unit.code() + quarter + variable.code(), plain));
        }
        Instant received = catalogue
                .window(quarter(quarter))
                .orElseThrow()
                .deadline()
                .minusDays(1)
                .atTime(2, number % 60)
                .toInstant(ZoneOffset.UTC);
        int version = versions.getOrDefault(unit.code() + quarter, 1);
        return new SubmissionVersion(
                1000 + number,
                unit.code(),
                quarter(quarter),
                version,
                number,
                "KTXH_" + unit.code() + "_2021Q" + quarter + ".xlsx",
                String.format(Locale.ROOT, "%064x", number),
                received,
                received,
                readings);
    }

    /** Units differ in size, quarters hardly; a unit's own rates stay as they are, near enough. */
    private BigDecimal scaled(Variable variable, BigDecimal figure, Unit unit, int quarter) {
        int place = catalogue.reportingUnits().indexOf(unit);
        BigDecimal size =
                BigDecimal.valueOf(unit.level() == Unit.Level.DISTRICT ? 60 + 9 * ((place * 7) % 10) : 100, 2);
        boolean part =
                variable.code().matches(".*(_ok|_trained|_title|_standard|_water|_land|_solved|_resolved|insured.*)");
        BigDecimal share = part ? BigDecimal.valueOf(100 - (place * 3 + quarter) % 11, 2) : BigDecimal.ONE;
        return figure.multiply(size)
                .multiply(share)
                .setScale(Math.min(2, variable.decimals()), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .add(BigDecimal.ZERO);
    }

    private static ReportedValue reading(
            String variable, ReportedValue.Status status, Optional<BigDecimal> value, String raw) {
        return new ReportedValue(variable, status, value, raw, "Biểu", "F14", Optional.empty(), Optional.empty());
    }

    private static Period quarter(int quarter) {
        return new Period(2021, quarter);
    }
}
