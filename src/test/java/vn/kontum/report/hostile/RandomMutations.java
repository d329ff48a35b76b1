package vn.kontum.report.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** The form damaged at random: single bits of the file, single signs of its XML. */
final class RandomMutations {
    private static final String SIGNS = "<>/\"'=&;0123456789ABCZrstvc -._!?[]";

    private final ValidForm base;
    private final Random random = new Random(20210509);

    RandomMutations(ValidForm base) {
        this.base = base;
    }

    List<HostileFile> all(int each) {
        List<HostileFile> files = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            files.add(HostileFile.blind("flip-" + i + ".xlsx", flipped()));
            files.add(HostileFile.blind("sign-" + i + ".xlsx", sign()));
            files.add(HostileFile.blind("swap-" + i + ".xlsx", swapped()));
        }
        return files;
    }

    private byte[] flipped() {
        byte[] bytes = base.bytes();
        for (int n = random.nextInt(3); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] sign() {
        ZipBuilder zip = base.zip();
        String part = zip.names().get(random.nextInt(zip.names().size()));
        StringBuilder text = new StringBuilder(zip.text(part));
        for (int n = random.nextInt(3); n >= 0; n--) {
            text.setCharAt(random.nextInt(text.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return zip.with(part, text.toString()).bytes();
    }

    /** A piece of one part in place of a piece of another. */
    private byte[] swapped() {
        ZipBuilder zip = base.zip();
        List<String> parts = zip.names();
        String from = zip.text(parts.get(random.nextInt(parts.size())));
        String into = parts.get(random.nextInt(parts.size()));
        String text = zip.text(into);
        int begin = random.nextInt(from.length());
        int at = random.nextInt(text.length());
        int length = Math.min(1 + random.nextInt(200), Math.min(from.length() - begin, text.length() - at));
        return zip.with(
                        into,
                        text.substring(0, at) + from.substring(begin, begin + length) + text.substring(at + length))
                .bytes();
    }
}
