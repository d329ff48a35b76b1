package vn.kontum.report.verification.recorded;

import java.util.List;

/**
 * Something that tables say otherwise than it was.
 *
 * @param key of the sentence in {@code messages/verify_*}
 */
public record RecordedDifference(String place, String key, List<Object> arguments) {
    public RecordedDifference {
        arguments = List.copyOf(arguments);
    }
}
