package vn.kontum.report.administration;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.confirmation.AuditedActions;
import vn.kontum.report.submission.WaiverRepository;

/** Reasons for province figures that jumped beyond their limit; each is kept as a waiver of the province. */
record JumpReasons(Catalogue catalogue, FinalizationCheck finalization, WaiverRepository waivers) {
    /** @throws RequestRejectedException when the indicator's figure needs no reason */
    FigureJumps.Jump unexplained(Period period, String indicator) {
        return finalization.unexplainedJumps(period).stream()
                .filter(jump -> jump.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new RequestRejectedException(Code.NO_JUMP, indicator, period.code()));
    }

    /** Keeps the reason that a person gives for the jump of an indicator's figure. */
    void explain(Period period, String indicator, Actor by, AuditedActions acts) {
        FigureJumps.Jump jump = unexplained(period, indicator);
        String province = catalogue.province().code();
        String subject = province + " " + period.code() + " " + jump.key();
        acts.perform(
                "explain",
                subject,
                by,
                now -> PeriodAdministration.once(
                        waivers.waive(
                                new WaiverRepository.Waiver(province, period, jump.key(), by.name(), by.reason(), now)),
                        "explain " + subject,
                        jump.before().toPlainString()));
    }

    /** The names under which waivers are kept: of the province all reasons for an indicator, of a unit the rule itself. */
    List<String> keys(String unit, Period period, String rule) {
        return unit.equals(catalogue.province().code())
                ? waivers.waivers(period).stream()
                        .filter(w -> w.unit().equals(unit))
                        .map(WaiverRepository.Waiver::rule)
                        .filter(FigureJumps::explains)
                        .filter(kept -> FigureJumps.indicator(kept).equals(rule))
                        .toList()
                : List.of(rule);
    }
}
