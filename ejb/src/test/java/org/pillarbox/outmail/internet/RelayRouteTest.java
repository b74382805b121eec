package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;

class RelayRouteTest {
    private final List<String> asked = new ArrayList<>();
    private final Set<String> down = new HashSet<>();
    private final ShiftingClock clock = new ShiftingClock();
    private final RelayRoute route = new RelayRoute(
            new Servers(), new RelaySecret(new SealingKey(Path.of("unused"), new SecureRandom())), clock);

    @Test
    @Tag("EXT-153")
    void theRelayThatAnsweredIsUsedForAWhile() throws Exception {
        down.add("first");
        open("first", "second", "third");
        down.clear();
        open("first", "second", "third");
        open("first", "second", "third");
        clock.forward(RelayRoute.MEMORY);
        open("first", "second", "third");
        assertEquals(List.of("first", "second", "second", "second", "first"), asked);
    }

    @Test
    @Tag("EXT-153")
    void whereItFailsTheOthersAreTriedInTheirOrder() throws Exception {
        down.add("first");
        open("first", "second", "third");
        down.add("second");
        open("first", "second", "third");
        assertEquals(List.of("first", "second", "second", "first", "third"), asked);
        asked.clear();
        open("third", "first");
        assertEquals(List.of("third"), asked, "another list is another order");
        down.addAll(Set.of("third", "first"));
        Unreachable none = assertThrows(Unreachable.class, () -> open("third", "first"));
        assertEquals("421 4.4.1 first: No connection", none.getMessage());
    }

    private void open(String... relays) throws Unreachable {
        route.open(new OutMailSettings(
                        OutMailMethod.RELAY,
                        Arrays.stream(relays)
                                .map(relay -> LanServer.parse(relay).orElseThrow())
                                .toList(),
                        TlsDemand.OFFERED,
                        "",
                        "",
                        "",
                        0,
                        1,
                        30,
                        true,
                        4,
                        72))
                .close();
    }

    private final class Servers implements SmtpClient {
        @Override
        public SmtpConversation open(SmtpTarget target) throws Unreachable {
            asked.add(target.host());
            if (down.contains(target.host())) {
                throw new Unreachable(Reply.of(421, "4.4.1", "No connection"));
            }
            return new Line();
        }

        @Override
        public void end() {
            // Nothing is open.
        }
    }

    private static final class Line implements SmtpConversation {
        @Override
        public SendResult send(Envelope envelope, Content content) {
            throw new IllegalStateException("nothing is sent here");
        }

        @Override
        public Reply etrn(String node) {
            throw new IllegalStateException("nothing is asked here");
        }

        @Override
        public boolean isEncrypted() {
            return false;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
