package vn.kontum.report.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a catalogue was read from, so that it can be kept and read again as it was.
 *
 * @param content bytes of its files by their names
 * @param calendar the setting that it was read with
 * @param closings whether it was read with annual closings
 */
public record CatalogueFiles(SortedMap<String, byte[]> content, QuarterCalendar calendar, boolean closings) {
    public CatalogueFiles {
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    }

    /** As it is kept: whatever was published of its annual closings must stay readable. */
    public CatalogueFiles(Map<String, byte[]> content, QuarterCalendar calendar) {
        this(new TreeMap<>(content), calendar, true);
    }

    /** Of a catalogue that was put together from no files. */
    public static CatalogueFiles none() {
        return new CatalogueFiles(Map.of(), QuarterCalendar.ADMINISTRATIVE);
    }

    /** Digest over the names and bytes of all files: sha256 in hexadecimal. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("[catalogue] this Java has no SHA-256", e);
        }
    }

    /** Whether there is anything to keep. */
    public boolean empty() {
        return content.isEmpty();
    }
}
