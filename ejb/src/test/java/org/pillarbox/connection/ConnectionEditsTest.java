package org.pillarbox.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.connection.dial.LinkSecret;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.SocksVersion;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

class ConnectionEditsTest {
    @TempDir
    Path folder;

    private final FixedSettings settings = new FixedSettings();
    private ConnectionEdits edits;
    private Connection first;

    @BeforeEach
    void open() {
        edits = new ConnectionEdits(
                settings, new LinkSecret(new SealingKey(folder.resolve("keys/settings.key"), new SecureRandom())));
        first = settings.get(Connections.class).first().orElseThrow();
        settings.put(new DialUpSettings(List.of(entry("Modem"), entry("ISDN"))));
    }

    private static DialUpEntry entry(String name) {
        return new DialUpEntry(name, "/bin/true", "/bin/true", "ppp0");
    }

    private Connection named(String name, Link link) {
        return new Connection(0, name, link, false, false, first.outMail());
    }

    private Connection add(String name, Link link) {
        Connections more = edits.added(named(name, link), Optional.empty());
        settings.put(more);
        return more.find(more.lastNumber()).orElseThrow();
    }

    private String refused(Runnable edit) {
        return assertThrows(InvalidSetting.class, edit::run).field();
    }

    private static DialUp by(String entry, String user, String... also) {
        return new DialUp(entry, "", "", user, "", 1, 1, 1, false, List.of(also), true, true, 5);
    }

    @Test
    @Tag("EXT-003")
    @Tag("EXT-147")
    void eachNewOneHasAnOutMailThatGoesWithIt() {
        Connection second = add("Branch", new Link.Lan());
        assertEquals(2, second.number());
        assertEquals(first.outMail(), second.outMail());
        Connections left = edits.removed(Set.of(2), number -> List.of());
        assertEquals(List.of(first), left.all());
        assertEquals(3, left.nextNumber(), "nothing that still says 2 means another");
    }

    @Test
    @Tag("EXT-012")
    void anyNameWillDo() {
        assertEquals("Connection 2", add(" ", new Link.Lan()).name());
        assertEquals("ISP; \"x\" <b>", add("ISP; \"x\" <b>", new Link.Lan()).name());
        assertEquals("ISP; \"x\" <b>", add("ISP; \"x\" <b>", new Link.Lan()).name());
    }

    @Test
    void savingLeavesTheOutMailAlone() {
        add("Branch", new Link.Lan());
        Connection wanted = new Connection(
                2, "Other", new Link.Lan(), true, false, first.outMail().withSealedPassword("another's"));
        Connection saved = edits.saved(wanted, Optional.empty()).find(2).orElseThrow();
        assertEquals("Other", saved.name());
        assertTrue(saved.mainSchedule());
        assertEquals(first.outMail(), saved.outMail());
        assertEquals(
                "connection",
                refused(() -> edits.saved(
                        new Connection(9, "Gone", new Link.Lan(), true, false, first.outMail()), Optional.empty())));
    }

    @Test
    @Tag("EXT-019")
    void thePasswordIsSealedAndKeptForItsUserOnly() {
        settings.put(edits.added(named("ISP", by("Modem", "me")), Optional.of("secret")));
        Connection stored = settings.get(Connections.class).find(2).orElseThrow();
        String sealed = sealed(stored);
        assertNotEquals("", sealed);
        assertNotEquals("secret", sealed);
        Connection again = new Connection(2, "ISP", by("ISDN", "me"), false, false, first.outMail());
        assertEquals(sealed, sealed(edits.saved(again, Optional.empty()).find(2).orElseThrow()));
        Connection other = new Connection(2, "ISP", by("Modem", "you"), false, false, first.outMail());
        assertEquals("linkPassword", refused(() -> edits.saved(other, Optional.empty())));
        assertEquals("linkPassword", refused(() -> edits.saved(other, Optional.of("x".repeat(257)))));
        assertEquals("linkPassword", refused(() -> edits.saved(other, Optional.of("two\nlines"))));
    }

    private static String sealed(Connection connection) {
        return assertInstanceOf(DialUp.class, connection.link()).sealedPassword();
    }

    @Test
    @Tag("EXT-018")
    void onlyEntriesOfThisMachineCanBeChosen() {
        assertEquals("entry", refused(() -> edits.added(named("ISP", by("Other", "")), Optional.empty())));
        Connection added = add("ISP", by("Modem", "", "ISDN", "Other", "ISDN"));
        assertEquals(List.of("ISDN"), ((DialUp) added.link()).alsoUsed());
    }

    @Test
    @Tag("EXT-037")
    void aSocksServerMustBeNamedFirst() {
        Connection wanted = new Connection(1, "Internet", new Link.Lan(), true, true, first.outMail());
        assertEquals("throughSocks", refused(() -> edits.saved(wanted, Optional.empty())));
        settings.put(new SocksSettings("proxy.lan", 1080, SocksVersion.FOUR, "", ""));
        assertTrue(edits.saved(wanted, Optional.empty()).find(1).orElseThrow().throughSocks());
    }

    @Test
    void whatIsUsedAndTheLastOneStay() {
        assertEquals("connection", refused(() -> edits.removed(Set.of(1), number -> List.of())));
        add("Branch", new Link.Lan());
        InvalidSetting used = assertThrows(
                InvalidSetting.class,
                () -> edits.removed(Set.of(2), number -> number == 2 ? List.of("the In Mail \"ISP\"") : List.of()));
        assertEquals("\"Branch\" cannot be deleted while it is used by the In Mail \"ISP\"", used.getMessage());
    }

    @Test
    void connectionsFollowAnEntrysName() {
        add("ISP", by("Modem", "", "ISDN", "Modem"));
        DialUp link =
                (DialUp) edits.renamed("Modem", "Modem 2").find(2).orElseThrow().link();
        assertEquals("Modem 2", link.entry());
        assertEquals(List.of("ISDN", "Modem 2"), link.alsoUsed());
        DialUpSettings entries = edits.savedEntry("Modem", entry("Modem 2"));
        assertEquals(
                List.of("ISDN", "Modem 2"),
                entries.entries().stream().map(DialUpEntry::name).toList());
        assertEquals("name", refused(() -> edits.savedEntry("Gone", entry("Gone"))));
    }

    @Test
    void anEntryThatIsUsedStays() {
        add("ISP", by("Modem", ""));
        assertEquals("name", refused(() -> edits.removedEntries(Set.of("Modem"))));
        assertEquals(
                List.of("Modem"),
                edits.removedEntries(Set.of("ISDN")).entries().stream()
                        .map(DialUpEntry::name)
                        .toList());
    }
}
