package org.pillarbox.monitor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MovingWebTest {
    private static final WebAddress START = new WebAddress("", 5108);
    private static final WebAddress OTHER = new WebAddress("", 6108);
    private static final WebAddress LOOPBACK = new WebAddress("127.0.0.1", 5108);

    private final Listeners listeners = new Listeners();
    private final List<Runnable> later = new ArrayList<>();
    private final MovingWeb web = new MovingWeb(listeners, START, later::add);

    @Test
    @Tag("SRV-015")
    void opensTheNewPortAndLeavesTheOldAMomentLater() {
        web.move(OTHER);
        assertEquals(OTHER, web.open());
        assertEquals(Set.of(5108, 6108), listeners.ports());
        later.forEach(Runnable::run);
        assertEquals(Set.of(6108), listeners.ports());
    }

    @Test
    @Tag("SRV-016")
    void staysWhereItIsWhenTheNewPortCannotBeOpened() {
        listeners.refused = Optional.of(OTHER);
        web.move(OTHER);
        assertEquals(START, web.open());
        assertEquals(Optional.of("port in use"), web.trouble());
        assertEquals(Set.of(5108), listeners.ports());
        web.move(START);
        assertEquals(Optional.empty(), web.trouble());
    }

    @Test
    void comesBackBeforeTheOldPortIsLeft() {
        web.move(OTHER);
        web.move(START);
        later.forEach(Runnable::run);
        assertEquals(START, web.open());
        assertEquals(Set.of(5108), listeners.ports());
    }

    @Test
    void changesTheAddressOnTheSamePort() {
        web.move(LOOPBACK);
        assertEquals(List.of(LOOPBACK), listeners.open);
        assertEquals(LOOPBACK, web.open());
    }

    @Test
    void takesTheOldAddressBackWhenTheNewFails() {
        listeners.refused = Optional.of(LOOPBACK);
        web.move(LOOPBACK);
        assertEquals(List.of(START), listeners.open);
        assertEquals(START, web.open());
    }

    /** A place that is open already is not opened again, as the server's listeners are. */
    private static final class Listeners implements WebListeners {
        private final List<WebAddress> open = new ArrayList<>(List.of(START));
        private Optional<WebAddress> refused = Optional.empty();

        @Override
        public void open(WebAddress address) throws IOException {
            if (refused.equals(Optional.of(address))) {
                throw new IOException("port in use");
            }
            if (!open.contains(address)) {
                open.add(address);
            }
        }

        @Override
        public void close(WebAddress address) {
            open.remove(address);
        }

        Set<Integer> ports() {
            Set<Integer> ports = new TreeSet<>();
            open.forEach(address -> ports.add(address.port()));
            return ports;
        }
    }
}
