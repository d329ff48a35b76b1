package vn.kontum.report.publication.status;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param statuses every reporting unit in every quarter of the year up to the period, in that order
 * @param warnings warnings that nobody explained
 * @param waivers warnings that an administrator cleared
 */
public record RecordedUnitStatuses(
        @JsonProperty("standings") List<UnitStatusRecord> statuses,
        List<InputSnapshot.OpenWarning> warnings,
        List<InputSnapshot.WaivedRule> waivers) {

    /** Later versions may record more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RecordedUnitStatuses {
        statuses = List.copyOf(statuses);
        warnings = List.copyOf(warnings);
        waivers = List.copyOf(waivers);
    }

    public static RecordedUnitStatuses of(InputSnapshot snapshot) {
        return new RecordedUnitStatuses(snapshot.statuses(), snapshot.warnings(), snapshot.waivers());
    }

    /** As it is kept: equal ones have equal bytes. */
    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** As it was kept; empty where this version of the program cannot read it. */
    static Optional<RecordedUnitStatuses> read(byte[] kept) {
        try {
            return Optional.of(JSON.readValue(kept, RecordedUnitStatuses.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
