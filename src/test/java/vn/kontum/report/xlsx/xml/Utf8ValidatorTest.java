package vn.kontum.report.xlsx.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ValidatorTest {
    private static final int ROUNDS = 200_000;

    @Test
    void allowsExactlyWhatTheStrictDecoderAllowsWhereverItStands() {
        Random random = new Random(20);
        byte[] plain = "<c r=\"F12\"><v>1</v></c><t>Huy\u1ec7n \u0110\u0103k H\u00e0 \ud83d\ude00</t>"
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = plain.clone();
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) (0x70 + random.nextInt(0x90));
            }
            int from = random.nextInt(9);
            int length = bytes.length - from - random.nextInt(9);
            assertThat(Utf8Validator.invalid(bytes, from, length) < 0)
                    .as("round %d", round)
                    .isEqualTo(decodes(bytes, from, length));
        }
    }

    @Test
    void tellsWhereTheFirstForbiddenByteStands() {
        byte[] bytes = new byte[40];
        bytes[29] = (byte) 0xC0;

        assertThat(Utf8Validator.invalid(bytes, 3, 37)).isEqualTo(26);
    }

    private static boolean decodes(byte[] bytes, int from, int length) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
