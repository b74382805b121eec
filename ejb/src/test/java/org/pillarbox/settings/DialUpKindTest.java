package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

class DialUpKindTest {
    private static final SettingKind<DialUpSettings> KIND = SettingKinds.of(DialUpSettings.class);
    private static final SettingKind<Connections> CONNECTIONS = SettingKinds.of(Connections.class);
    private static final DialUpEntry MODEM =
            new DialUpEntry("Modem, 56k", "/usr/bin/pon \"my isp\"", "/usr/bin/poff", "ppp*");

    private static Connections with(Link link) {
        Connection first = CONNECTIONS.defaults().first().orElseThrow();
        return CONNECTIONS.defaults().with(new Connection(2, "ISP", link, true, false, first.outMail()));
    }

    @Test
    @Tag("EXT-017")
    void entriesAreReadBack() {
        DialUpSettings two = new DialUpSettings(List.of(MODEM, new DialUpEntry("x", "a b", "c \\n d", "ppp0")));
        KIND.check(two);
        assertEquals(two, KIND.read(SettingText.parse(KIND.write(two).toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', a, b, ppp0, name",
        "' x', a, b, ppp0, name",
        "x, '', b, ppp0, dialCommand",
        "x, a, ' ', ppp0, hangUpCommand",
        "x, a, b, '', networkInterface",
        "x, a, b, ppp 0, networkInterface",
        "x, a, b, *p, networkInterface"
    })
    @Tag("EXT-017")
    void anEntryNeedsItsNameTwoCommandsAndAnInterface(
            String name, String dial, String hangUp, String networkInterface, String field) {
        DialUpSettings wrong = new DialUpSettings(List.of(new DialUpEntry(name, dial, hangUp, networkInterface)));
        assertEquals(
                field,
                assertThrows(InvalidSetting.class, () -> KIND.check(wrong)).field());
    }

    @Test
    void namesAreDifferentAndAreNotMany() {
        DialUpSettings same = new DialUpSettings(List.of(MODEM, new DialUpEntry("MODEM, 56K", "a", "b", "c")));
        assertThrows(InvalidSetting.class, () -> KIND.check(same));
        List<DialUpEntry> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(new DialUpEntry("n" + i, "a", "b", "c"));
        }
        assertThrows(InvalidSetting.class, () -> KIND.check(new DialUpSettings(many)));
        assertThrows(InvalidSetting.class, () -> KIND.read(SettingText.EMPTY.with("entries", "a\tb")));
    }

    @Test
    @Tag("EXT-018")
    @Tag("EXT-020")
    @Tag("EXT-021")
    @Tag("EXT-022")
    @Tag("EXT-024")
    @Tag("EXT-027")
    @Tag("TEC-111")
    void aDialledConnectionIsReadBack() {
        DialUp link = new DialUp(
                "Modem, 56k",
                "01",
                "02; 03",
                "me",
                "sealed",
                3,
                2,
                4,
                true,
                List.of("Modem, 56k", "a;b"),
                true,
                false,
                7);
        Connections two = with(link);
        CONNECTIONS.check(two);
        assertEquals(
                two, CONNECTIONS.read(SettingText.parse(CONNECTIONS.write(two).toString())));
    }

    @Test
    @Tag("EXT-036")
    void aNewOneConnectsByItselfAndOncePerSession() {
        DialUp usual = DialUp.usual("Modem");
        assertEquals(new DialUp("Modem", "", "", "", "", 1, 1, 1, false, List.of("Modem"), true, true, 5), usual);
        CONNECTIONS.check(with(usual));
    }

    @Test
    void figuresAndTextsHaveBounds() {
        assertEquals("entry", refused(DialUp.usual("")));
        assertEquals("number", refused(numbers("1".repeat(61), "")));
        assertEquals("alternateNumbers", refused(numbers("", "1\n2")));
        assertEquals("retries", refused(tries(0, 1, 1, 5)));
        assertEquals("intervalMinutes", refused(tries(1, -1, 1, 5)));
        assertEquals("timeoutMinutes", refused(tries(1, 1, 0, 5)));
        assertEquals("everyMinutes", refused(tries(1, 1, 1, 0)));
    }

    private static DialUp numbers(String number, String others) {
        return new DialUp("Modem", number, others, "", "", 1, 1, 1, false, List.of(), true, true, 5);
    }

    private static DialUp tries(int retries, int interval, int timeout, int every) {
        return new DialUp("Modem", "", "", "", "", retries, interval, timeout, false, List.of(), true, true, every);
    }

    private static String refused(DialUp link) {
        return assertThrows(InvalidSetting.class, () -> CONNECTIONS.check(with(link)))
                .field();
    }
}
