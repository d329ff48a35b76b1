package vn.kontum.report.text;

import java.util.Arrays;
import java.util.List;

/**
 * What the office says of itself on its documents. Each is empty where the office has not said it; a document then has room
 * to write it by hand.
 *
 * @param name of the office that reports
 * @param issuedBy the decision that forms and tables are issued under
 * @param receives who gets the report; several are separated by semicolons
 * @param contact name, telephone and e-mail of the person to ask
 */
public record OfficeProperties(String name, String issuedBy, String receives, String contact) {
    /** Nothing said. */
    public static OfficeProperties unknown() {
        return new OfficeProperties("", "", "", "");
    }

    /** Those who get the report, one by one. */
    public List<String> recipients() {
        return Arrays.stream(receives.split(";"))
                .map(String::strip)
                .filter(recipient -> !recipient.isEmpty())
                .toList();
    }
}
