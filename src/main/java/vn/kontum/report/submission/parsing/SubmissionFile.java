package vn.kontum.report.submission.parsing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file to be validated.
 *
 * @param content its bytes
 * @param fileName name as found; data, never a path
 * @param folder name of the unit's folder it lay in, empty for none
 */
public record SubmissionFile(Path content, String fileName, String folder, Instant receivedAt) {
    private static final Pattern PART =
            Pattern.compile("(?i)KTXH[_ -].+?[_ -]\\d{4}-?(?:Q[1-4]|Y)[_ -]p(\\d{1,2})(?![0-9A-Za-z])");

    private static final Pattern FORM =
            Pattern.compile("(?i)KTXH[_ -](.+?)[_ -](\\d{4}-?(?:Q[1-4]|Y(?![A-Z])))(?![0-9])");

    /** The unit that the name of the file states. */
    Optional<String> namedUnit() {
        return named(fileName, 1);
    }

    /** The period that the name of the file states. */
    Optional<String> namedPeriod() {
        return period(fileName);
    }

    /** The period that the name of a file states. */
    public static Optional<String> period(String fileName) {
        return named(fileName, 2);
    }

    private static Optional<String> named(String fileName, int group) {
        Matcher name = FORM.matcher(fileName);
        return name.find() ? Optional.of(name.group(group)) : Optional.empty();
    }

    /**
     * The number of the part, where the name of a file says that it holds a part of a form: 3 for {@code KTXH_608_2021Q1_p3.xlsx}.
     */
    public static Optional<Integer> part(String fileName) {
        Matcher name = PART.matcher(fileName);
        return name.find() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }
}
