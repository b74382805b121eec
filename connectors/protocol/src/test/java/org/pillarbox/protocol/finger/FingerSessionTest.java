package org.pillarbox.protocol.finger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.finger.FingerQuery;
import org.pillarbox.protocol.session.WrittenText;
import org.pillarbox.protocol.transcript.MemoryOutput;

class FingerSessionTest {
    private final InMemoryUsers users = new InMemoryUsers();
    private final FingerSession session = new FingerSession(FingerMemoryStage.PEER, users);
    private final MemoryOutput out = new MemoryOutput();

    private void send(String text) {
        session.received(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), out);
    }

    @ParameterizedTest
    @Tag("SRV-197")
    @CsvSource({
        "paul, paul, false",
        "'/W paul', paul, true",
        "'/w  Paul ', Paul, true",
        "'  paul', paul, false",
        "/Wpaul, /Wpaul, false",
        "'paul  archer', 'paul  archer', false",
        "B\u00f6rge, B\u00f6rge, false"
    })
    void readsTheNameAndWhetherAllIsWanted(String line, String name, boolean verbose) {
        send(line + "\r\n");
        assertEquals(List.of(new FingerQuery(name, verbose)), users.asked);
    }

    @Test
    @Tag("SRV-198")
    @Tag("F3")
    void takesAQueryOf512OctetsAndDropsALongerOne() throws Exception {
        send("x".repeat(510) + "\r\n");
        assertEquals(510, users.asked.get(0).name().length());

        FingerSession next = new FingerSession(FingerMemoryStage.PEER, users);
        MemoryOutput dropped = new MemoryOutput();
        next.received(ByteBuffer.wrap("x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)), dropped);
        assertTrue(dropped.isClosed());
        assertEquals(Optional.empty(), dropped.line());
        assertEquals(1, users.asked.size());
    }

    @Test
    @Tag("SRV-198")
    void dropsWithoutAWordWhatIsNotCompleteInTime() throws Exception {
        session.connected(out);
        send("pau");
        session.idle(out);
        assertTrue(out.isClosed());
        assertEquals(Optional.empty(), out.line());
        assertEquals(List.of(), users.asked);
    }

    @Test
    @Tag("SRV-197")
    void answersOneQueryAndHearsNoMore() throws Exception {
        send("paul\r\npaul\r\n");
        assertTrue(out.isClosed());
        assertEquals(1, users.asked.size());
    }

    @Test
    void endsEachLineWithBoth() {
        users.plan = "one\ntwo";
        WrittenText sent = new WrittenText();
        session.received(ByteBuffer.wrap("paul\n".getBytes(StandardCharsets.UTF_8)), sent);
        assertEquals("UserId: paul\r\nEmail Address: paul@mail.example\r\none\r\ntwo\r\n", sent.text());
    }

    @Test
    void saysGoodbyeWheneverTheHostEndsIt() throws Exception {
        session.shutdown(out);
        assertFalse(out.line().orElseThrow().isEmpty());
        MemoryOutput other = new MemoryOutput();
        session.failed(other);
        assertFalse(other.line().orElseThrow().isEmpty());
        assertTrue(other.isClosed());
        session.disconnected();
        assertEquals(Optional.empty(), session.account());
    }
}
