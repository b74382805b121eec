package org.pillarbox.connection.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.connection.ConnectionStarter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;

class AutoConnectTest {
    private static final boolean ONCE = true;
    private static final boolean AGAIN = false;

    private final FixedSettings settings = new FixedSettings();
    private final Map<String, Integer> up = new HashMap<>();
    private final Set<String> dialledHere = new HashSet<>();
    private final List<Integer> started = new ArrayList<>();
    private final ConnectionStarter starter = number -> started.add(number);
    private Duration now = Duration.ZERO;
    private final AutoConnect watch = new AutoConnect(
            settings,
            name -> up.containsKey(name) ? OptionalInt.of(up.get(name)) : OptionalInt.empty(),
            entry -> dialledHere.contains(entry.name()),
            () -> now.toNanos());

    @BeforeEach
    void twoLinksOfThisMachine() {
        settings.put(new DialUpSettings(List.of(entry("isdn0"), entry("ppp0"))));
    }

    private static DialUpEntry entry(String name) {
        return new DialUpEntry(name, "/bin/false", "/bin/false", name);
    }

    private void connection(int number, boolean on, boolean once, String... also) {
        Connections stored = settings.get(Connections.class);
        Connection first = stored.first().orElseThrow();
        DialUp link = new DialUp("ppp0", "", "", "", "", 1, 1, 1, false, List.of(also), on, once, 5);
        settings.put(stored.with(new Connection(number, "Line", link, true, false, first.outMail())));
    }

    private List<Integer> look() {
        started.clear();
        watch.look(starter);
        return List.copyOf(started);
    }

    @Test
    @Tag("EXT-031")
    @Tag("EXT-033")
    void runsOnceForEachTimeThatAChosenLinkComesUp() {
        connection(1, true, ONCE, "isdn0", "ppp0");
        assertEquals(List.of(), look());
        up.put("isdn0", 4);
        assertEquals(List.of(1), look());
        now = now.plusHours(9);
        assertEquals(List.of(), look());
        up.clear();
        assertEquals(List.of(), look());
        up.put("isdn0", 4);
        assertEquals(List.of(1), look());
    }

    @Test
    @Tag("EXT-033")
    void aLinkThatWasDownBetweenTwoLooksIsAnotherOne() {
        connection(1, true, ONCE, "ppp0");
        up.put("ppp0", 4);
        assertEquals(List.of(1), look());
        up.put("ppp0", 5);
        assertEquals(List.of(1), look());
        assertEquals(List.of(), look());
    }

    @Test
    @Tag("EXT-034")
    void runsAgainAndAgainWhileTheLinkIsUp() {
        connection(1, true, AGAIN, "ppp0");
        up.put("ppp0", 4);
        assertEquals(List.of(1), look());
        now = now.plusMinutes(4);
        assertEquals(List.of(), look());
        now = now.plusMinutes(1);
        assertEquals(List.of(1), look());
        up.clear();
        now = now.plusMinutes(9);
        assertEquals(List.of(), look());
    }

    @Test
    @Tag("EXT-032")
    void doesNothingWhileItIsOff() {
        connection(1, false, AGAIN, "ppp0");
        up.put("ppp0", 4);
        assertEquals(List.of(), look());
    }

    @Test
    @Tag("EXT-031")
    void aLinkThatWasNotChosenDoesNotCount() {
        connection(1, true, ONCE, "isdn0");
        up.put("ppp0", 4);
        assertEquals(List.of(), look());
    }

    @Test
    void aLinkThatThisServerDialledDoesNotCount() {
        connection(1, true, ONCE, "ppp0");
        dialledHere.add("ppp0");
        up.put("ppp0", 4);
        assertEquals(List.of(), look());
    }

    @Test
    void oneThatCannotRunNowRunsLater() {
        connection(1, true, ONCE, "ppp0");
        up.put("ppp0", 4);
        watch.look(number -> false);
        assertEquals(List.of(1), look());
    }

    @Test
    void eachConnectionIsLookedAtByItself() {
        connection(1, true, ONCE, "ppp0");
        connection(2, true, ONCE, "isdn0", "ppp0");
        up.put("ppp0", 4);
        assertEquals(List.of(1, 2), look());
        up.put("isdn0", 9);
        assertEquals(List.of(2), look());
    }
}
