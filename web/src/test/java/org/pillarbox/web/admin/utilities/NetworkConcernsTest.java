package org.pillarbox.web.admin.utilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.NetworkSettings;

class NetworkConcernsTest {
    private static List<String> words(int server, int client, boolean limited, int block, int buffer) {
        return new NetworkConcerns(new NetworkSettings(
                        200, 5, 0, server, client, limited, block, 2048, buffer, 2048, true, false, 5, List.of()))
                .words();
    }

    @Test
    @Tag("OTH-129")
    void advisesTimesFromThirtyToSixHundredSeconds() {
        assertEquals(List.of(), new NetworkConcerns(NetworkSettings.standard()).words());
        assertEquals(List.of(), words(30, 600, true, 512, 4096));
        assertTrue(words(29, 300, false, 512, 4096).get(0).contains("between 30 and 600"));
        assertEquals(1, words(300, 601, false, 512, 4096).size());
    }

    @Test
    @Tag("OTH-130")
    @Tag("OTH-133")
    void warnsOfSmallBlocksAndOfBuffersBelowThem() {
        assertTrue(words(300, 300, true, 511, 4096).get(0).contains("below 512 bytes"));
        assertTrue(words(300, 300, true, 4096, 4095).get(0).contains("send buffer is smaller"));
        assertEquals(List.of(), words(300, 300, false, 4096, 4095), "they do not hold");
    }
}
