package vn.kontum.report.publication.status;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;

/**
 * What of a snapshot can be decided otherwise later, as it was when an edition was made from it: an edition keeps it, so that a
 * waiver or an exclusion of a later day changes nothing that it says.
 *
 * @param standings every reporting unit in every quarter of the year up to the period, in that order
 * @param warnings warnings that nobody explained
 * @param waivers warnings that an administrator cleared
 */
public record RecordedStanding(
        List<UnitStatusRecord> standings,
        List<InputSnapshot.OpenWarning> warnings,
        List<InputSnapshot.WaivedRule> waivers) {

    /** Later versions may record more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RecordedStanding {
        standings = List.copyOf(standings);
        warnings = List.copyOf(warnings);
        waivers = List.copyOf(waivers);
    }

    public static RecordedStanding of(InputSnapshot snapshot) {
        return new RecordedStanding(snapshot.standings(), snapshot.warnings(), snapshot.waivers());
    }

    /** As it is kept: equal ones have equal bytes. */
    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** As it was kept; empty where this version of the program cannot read it. */
    static Optional<RecordedStanding> read(byte[] kept) {
        try {
            return Optional.of(JSON.readValue(kept, RecordedStanding.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
