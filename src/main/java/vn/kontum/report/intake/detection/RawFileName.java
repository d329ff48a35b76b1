package vn.kontum.report.intake.detection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The name of a file as its sender wrote it.
 *
 * @implNote Under a plain locale Java loses every letter beyond ASCII, and two names become one; the bytes are still
 *     in the URI.
 */
final class RawFileName {
    private static final char LOST = '\uFFFD';

    private RawFileName() {}

    static String of(Path path) {
        String name = path.getFileName().toString();
        return Normalizer.normalize(name.indexOf(LOST) < 0 ? name : decoded(path), Normalizer.Form.NFC);
    }

    private static String decoded(Path path) {
        String raw = path.toUri().getRawPath().replaceAll("/+$", "");
        byte[] bytes = bytes(raw.substring(raw.lastIndexOf('/') + 1));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            boolean escape = escaped.charAt(at) == '%';
            bytes.put((byte) (escape ? Integer.parseInt(escaped.substring(at + 1, at + 3), 16) : escaped.charAt(at)));
            at += escape ? 2 : 0;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
