package vn.kontum.report.submission.response;

import java.util.List;
import vn.kontum.report.submission.ReportedValue;

/**
 * What an accepted file takes the place of.
 *
 * @param version number of the new version in its chain, from 2
 * @param before the readings of the version that counted until now
 * @param effects sentences on what changes in the figures of the province, Vietnamese; empty when nothing does
 */
public record Correction(int version, List<ReportedValue> before, List<String> effects) {
    public Correction {
        before = List.copyOf(before);
        effects = List.copyOf(effects);
    }
}
