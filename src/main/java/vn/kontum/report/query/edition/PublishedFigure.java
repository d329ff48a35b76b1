package vn.kontum.report.query.edition;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;

/**
 * A province figure of the newest edition of its period.
 *
 * @param quarter value of the quarter alone
 * @param yearToDate since the start of the year
 * @param leaning the verdict that is likely where missing answers leave it open
 * @param status letter such as {@code p}, empty if plain
 */
public record PublishedFigure(
        String indicator,
        Period period,
        long editionId,
        int edition,
        Optional<BigDecimal> quarter,
        Optional<BigDecimal> yearToDate,
        Verdict verdict,
        Optional<Verdict> leaning,
        String status,
        int unitsReported,
        int unitsExpected) {}
