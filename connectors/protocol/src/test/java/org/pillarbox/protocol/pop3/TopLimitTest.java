package org.pillarbox.protocol.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SRV-067")
class TopLimitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|h\\r\\n\\r\\n|one\\r\\ntwo\\r\\n",
                "1|h\\r\\n\\r\\none\\r\\n|two\\r\\n",
                "2|h\\r\\n\\r\\none\\r\\ntwo\\r\\n|''",
                "9|h\\r\\n\\r\\none\\r\\ntwo\\r\\n|''",
                "0|h\\n\\n|one\\n",
                "0|\\r\\n|body\\r\\n",
                "1|\\r\\nbody\\r\\n|more\\r\\n",
                "0|h\\r\\ni\\r\\n|''",
                "2|h\\r\\n\\r\\none\\r\\n\\r\\n|two\\r\\n"
            })
    void endsAfterHeaderBlankLineAndTheLinesAskedFor(long lines, String within, String beyond) {
        byte[] all = (unescape(within) + unescape(beyond)).getBytes(ISO_8859_1);

        assertEquals(unescape(within).length(), new TopLimit(lines).take(all, all.length));
        assertEquals(unescape(within).length(), octetByOctet(new TopLimit(lines), all));
    }

    private static int octetByOctet(TopLimit limit, byte[] all) {
        int taken = 0;
        while (taken < all.length && !limit.reached()) {
            taken += limit.take(new byte[] {all[taken]}, 1);
        }
        return taken;
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
